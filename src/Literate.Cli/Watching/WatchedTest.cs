using System.CommandLine;
using Literate.Books;
using Literate.Cli.Commands;
using Literate.Cli.Showing;
using Literate.Reporting;

namespace Literate.Cli.Watching;

/// <summary><c>literate test --watch</c>.</summary>
internal static class WatchedTest
{
    public static readonly Option<bool> Option = new("--watch")
    {
        Description = "Runs again what a saved file touches: notebooks, literate.json, and what cells name with #load, #r and #!import. Ctrl-C ends it.",
    };

    /// <summary>Makes sure that no option is given that is for the end of a run.</summary>
    /// <param name="command">The command.</param>
    /// <param name="others">Those options.</param>
    public static void RefuseBeside(Command command, params IReadOnlyList<Option> others) => command.Validators.Add(result =>
    {
        if (result.GetValue(Option) && others.Where(other => result.GetResult(other) is { Implicit: false }).ToList() is [_, ..] given)
            result.AddError(UsageErrors.NotWithWatch(given.Select(other => other.Name)));
    });

    /// <summary>Runs notebooks, and again, until it is cancelled.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var paths = Paths.Of(parsed);
        IReadOnlyList<NotebookSource> Open() => Selection.Filter(Selection.Open(paths), parsed.GetValue(RunOptions.Filter));

        await WatchLoop.RunAsync(
            [.. paths.Select(Path.GetFullPath).Where(Directory.Exists)], Open,
            (notebooks, ended, stop) => RunOnceAsync(parsed, notebooks, ended, stop), Console.Out, TimeProvider.System, cancellationToken);
        return ExitCode.Good;
    }

    private static async Task RunOnceAsync(
        ParseResult parsed, IReadOnlyList<NotebookSource> notebooks, Action<NotebookSource> ended, CancellationToken cancellationToken)
    {
        var isStrict = parsed.GetValue(TestCommand.Strict);
        var (tally, failures) = (new RunTally(isTest: true, isStrict), new FailureReport());
        await RunDisplay.ShowAsync(RunOptions.EngineOf(parsed).RunAsync(notebooks, cancellationToken), notebooks.Count, done =>
        {
            tally.Add(done.Place, done.Result, NotebookRecord.Of(done.Result, failures, isStrict: isStrict));
            ended(done.Result.Source);
            return [NotebookLine.Of(done.Result)];
        });
        tally.Print(RunOptions.CacheProblem(parsed));
    }
}
