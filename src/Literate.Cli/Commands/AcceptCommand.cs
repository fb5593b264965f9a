using System.CommandLine;
using Literate.Accepting;
using Literate.Books;
using Literate.Cli.Accepting;
using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Commands;

/// <summary><c>literate accept PATH…</c>: runs notebooks and stores the outputs that came, each notebook's when it has ended.</summary>
internal static class AcceptCommand
{
    private static readonly Argument<string[]> Targets = new("PATH")
    {
        Description = "Notebooks, folders with all notebooks in them, or NOTEBOOK:CELL for some code cells by their numbers: a.ipynb:3, a.ipynb:3,5 or a.ipynb:3-5.",
        Arity = ArgumentArity.OneOrMore, // What it may write to is said, and never "all that is here".
        Validators = { Paths.RefuseOptions, Paths.RefuseEmpty },
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "accept",
            "Runs notebooks and stores the outputs that came where they differ. Read the difference first, with `literate test`.",
            new("literate accept notebooks/02-kiss.ipynb", "stores all outputs of the notebook that differ"),
            new("literate accept notebooks/02-kiss.ipynb:4", "stores the output of its fourth code cell, and no other"),
            new("literate accept notebooks", "stores those of all notebooks in the folder"))
        {
            Targets, RunOptions.Jobs, RunOptions.Timeout, RunOptions.NoCache,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => RunAsync(parsed, cancellationToken), "Interrupted. Nothing was written but what is listed as accepted.", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        OutputAcceptor.EnsureAllowed();
        var targets = await Interruptible.RunAsync(() => AcceptTargets.Open(parsed.GetValue(Targets)!), cancellationToken);
        foreach (var notebook in targets.Notebooks)
            Realign(notebook);
        targets.CheckCells(); // Those of a notebook that could not be read before.
        var tally = new RunTally(isTest: false);
        var events = RunOptions.EngineOf(parsed).RunAsync(targets.Notebooks, cancellationToken);
        await RunDisplay.ShowAsync(events, targets.Notebooks.Count, done =>
        {
            var (accepted, isNumbered, refusal) = Accept(done.Result, targets);
            tally.Add(done.Place, done.Result, accepted.ToHashSet(), refusal, cell => targets.Includes(done.Result, cell));
            return
            [
                NotebookLine.Of(done.Result),
                .. accepted.Select(cell => Line("[yellow]accepted[/]", done.Result, cell)),
                .. isNumbered ? [$"[yellow]numbered[/]  {LineMarkup.Escape(PrintableText.InOneLine(done.Result.Source.DisplayPath))}"] : Array.Empty<string>(),
                .. AsExpected(done.Result, targets).Select(cell => Line("[green]as expected[/]", done.Result, cell)),
            ];
        });
        tally.Print(RunOptions.CacheProblem(parsed));
        return tally.ExitCode;
    }

    /// <summary>Brings what is expected of a notebook back to its cells. One that refuses is told, and cannot be read when it is run.</summary>
    private static void Realign(NotebookSource notebook)
    {
        try
        {
            foreach (var change in ExpectedSections.Realign(notebook))
                Console.Out.WriteLine(PrintableText.InOneLine(change));
        }
        catch (AcceptException refused)
        {
            Console.Error.WriteLine(PrintableText.Of(refused.Message));
        }
    }

    private static string Line(string word, NotebookResult result, CellResult cell) =>
        $"{word}  {LineMarkup.Escape(PrintableText.InOneLine(FailureReport.NameOf(result, cell)))}";

    /// <summary>The cells that were named one by one, and of which there is nothing to accept.</summary>
    private static IEnumerable<CellResult> AsExpected(NotebookResult result, AcceptTargets targets) =>
        result is NotebookResult.Ran ran && targets.IsPart(result) ? ran.Cells.Where(cell => cell.Verdict is Verdict.Passed && targets.Includes(ran, cell)) : [];

    /// <summary>Stores a notebook's outputs. One that refuses is told in the end, and the others are stored all the same.</summary>
    private static (IReadOnlyList<CellResult> Accepted, bool IsNumbered, AcceptException? Refusal) Accept(NotebookResult result, AcceptTargets targets)
    {
        if (result is not NotebookResult.Ran ran)
            return ([], false, null);
        try
        {
            var (accepted, now) = OutputAcceptor.Accept(ran, [.. ran.Cells.Where(cell => targets.Includes(ran, cell))]);
            return (accepted, accepted.Count == 0 && now.Content != ran.Content, null);
        }
        catch (AcceptException refused)
        {
            return ([], false, refused);
        }
    }
}
