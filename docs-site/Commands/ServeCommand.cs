using System.CommandLine;
using DocsSite.Building;
using DocsSite.Serving;
using DocsSite.Serving.Live;

namespace DocsSite.Commands;

/// <summary><c>docs-site serve</c>: builds the site, then shows it to this machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port to serve on; 0 takes any that is free.",
        HelpName = "N",
        DefaultValueFactory = _ => 5080,
    };

    public static Command Create()
    {
        Port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var port) || port is < 0 or > 65535))
                result.AddError($"'{token.Value}' is not a port. A port is a number from 0 to 65535.");
        });
        var command = new Command("serve", "Builds the site and serves it on 127.0.0.1, builds what a saved file touches, and loads the open pages anew, until Ctrl-C.") { Port };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(async () =>
        {
            // The port is taken first, so that one in use is told before the notebooks run.
            var places = SiteOptions.PlacesOf(parsed);
            using var server = SiteServer.Listen(parsed.GetValue(Port));
            var live = new LivePages(TimeProvider.System);
            Console.Out.WriteLine($"Serving on {server.Address} until Ctrl-C. What is saved shows there at once.");
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task[] both =
            [
                server.ServeAsync(places.Out, stop.Token, live),
                ServeLoop.RunAsync(places, live, Console.Out, Console.Error, TimeProvider.System, ProgressLine.OfTerminal, stop.Token),
            ];
            var ended = await Task.WhenAny(both);
            await stop.CancelAsync();
            await Task.WhenAll(both).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // What is being written is written to its end.
            if (!cancellationToken.IsCancellationRequested)
                await ended; // A fault, which ends both.
            return ExitCode.Good;
        }));
        return command;
    }
}
