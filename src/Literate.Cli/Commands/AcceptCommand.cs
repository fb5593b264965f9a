using System.CommandLine;
using Literate.Accepting;
using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Commands;

/// <summary><c>literate accept PATH…</c>: runs notebooks and stores the outputs that came, each notebook's when it has ended.</summary>
internal static class AcceptCommand
{
    public static Command Create()
    {
        var command = new Command(
            "accept",
            "Runs notebooks and stores the outputs that came where they differ. Read the difference first, with `literate test`.")
        {
            Paths.Required, RunOptions.Jobs, RunOptions.Timeout, RunOptions.NoCache,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => RunAsync(parsed, cancellationToken), "Interrupted. Nothing was written but what is listed as accepted.", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        OutputAcceptor.EnsureAllowed();
        var notebooks = await Interruptible.RunAsync(() => Selection.Open(Paths.RequiredOf(parsed)), cancellationToken);
        foreach (var change in notebooks.SelectMany(ExpectedSections.Realign))
            Console.Out.WriteLine(PrintableText.InOneLine(change));
        var tally = new RunTally(isTest: false);
        var events = RunOptions.EngineOf(parsed).RunAsync(notebooks, cancellationToken);
        await RunDisplay.ShowAsync(events, notebooks.Count, done =>
        {
            var (accepted, refusal) = Accept(done.Result);
            tally.Add(done.Place, done.Result, accepted.ToHashSet(), refusal);
            return
            [
                NotebookLine.Of(done.Result),
                .. accepted.Select(cell => $"[yellow]accepted[/]  {LineMarkup.Escape(PrintableText.InOneLine(FailureReport.NameOf(done.Result, cell)))}"),
            ];
        });
        tally.Print(RunOptions.CacheProblem(parsed));
        return tally.ExitCode;
    }

    /// <summary>Stores a notebook's outputs. One that refuses is told in the end, and the others are stored all the same.</summary>
    private static (IReadOnlyList<CellResult> Accepted, string? Refusal) Accept(NotebookResult result)
    {
        try
        {
            return (result is NotebookResult.Ran ran ? OutputAcceptor.Accept(ran) : [], null);
        }
        catch (AcceptException refused)
        {
            return ([], refused.Message);
        }
    }
}
