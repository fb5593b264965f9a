using System.CommandLine;

namespace Literate.Cli.Commands;

/// <summary><c>literate test [PATH…]</c>: runs notebooks and compares.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var command = new Command("test", "Runs notebooks and compares their outputs with those stored in them.") { Paths.Argument };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(async () =>
        {
            var results = await BookRuns.RunAsync(Paths.Of(parsed), cancellationToken);
            RunSummary.Print(results);
            return ExitCode.Of(results);
        }));
        return command;
    }
}
