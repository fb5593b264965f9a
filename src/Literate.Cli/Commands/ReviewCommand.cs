using System.CommandLine;
using Literate.Accepting;
using Literate.Cli.Reviewing;
using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Commands;

/// <summary><c>literate review [PATH…]</c>: runs notebooks, shows each output that differs and asks whether it is to be stored.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var command = new DescribedCommand(
            "review",
            "Runs notebooks, shows each output that differs and asks whether to accept it. At a terminal only.",
            new("literate review", "goes through all notebooks in the current folder"),
            new("literate review notebooks --filter kiss", "goes through those with kiss in their path or in the title of a cell"))
        {
            Paths.Argument, RunOptions.Filter, RunOptions.Jobs, RunOptions.Timeout, RunOptions.NoCache,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => RunAsync(parsed, cancellationToken), "\nInterrupted. What was accepted until then is stored, and nothing else was written.", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        OutputAcceptor.EnsureAllowed();
        if (!Terminal.CanAsk)
            throw UsageErrors.NoTerminal();

        var notebooks = await Interruptible.RunAsync(
            () => Selection.Filter(Selection.Open(Paths.Of(parsed)), parsed.GetValue(RunOptions.Filter)), cancellationToken);
        var wrong = new SortedDictionary<int, NotebookResult>();
        await RunDisplay.ShowAsync(RunOptions.EngineOf(parsed).RunAsync(notebooks, cancellationToken), notebooks.Count, done =>
        {
            if (!done.Result.IsGood)
                wrong[done.Place] = done.Result;
            return [NotebookLine.Of(done.Result)];
        });
        return await ReviewAsync([.. wrong.Values], cancellationToken);
    }

    private static async Task<int> ReviewAsync(IReadOnlyList<NotebookResult> results, CancellationToken cancellationToken)
    {
        var review = new Review(Terminal.Drawn, new TerminalKeys());
        var decisions = await review.AskAsync([.. results.OfType<NotebookResult.Ran>()], cancellationToken);
        Console.Out.WriteLine();
        foreach (var line in ReviewSummary.Of(results, decisions))
            Console.Out.WriteLine(line);

        var accepted = decisions.Where(made => made.Value == Decision.Accepted).Select(made => made.Key).ToHashSet<CellResult>(ReferenceEqualityComparer.Instance);
        return results.Select(result => ExitCode.Of(result, accepted)).Append(review.HasUnwritable ? ExitCode.Unreadable : ExitCode.Good).Max();
    }
}
