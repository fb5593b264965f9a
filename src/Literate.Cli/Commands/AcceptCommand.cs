using System.CommandLine;
using Literate.Accepting;
using Literate.Verdicts;

namespace Literate.Cli.Commands;

/// <summary><c>literate accept [PATH…]</c>: runs notebooks and stores the outputs that came.</summary>
internal static class AcceptCommand
{
    public static Command Create()
    {
        var command = new Command(
            "accept",
            "Runs notebooks and stores the outputs that came where they differ. Read the difference first, with `literate test`.")
        {
            Paths.Required,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(async () =>
        {
            OutputAcceptor.EnsureAllowed();
            var results = await BookRuns.RunAsync(Paths.RequiredOf(parsed), cancellationToken);
            var accepted = results.OfType<NotebookResult.Ran>().SelectMany(Accept).ToHashSet();
            RunSummary.Print(results, accepted);
            return ExitCode.Of([.. results.Select(result => Without(result, accepted))]); // What was refused still differs.
        }));
        return command;
    }

    /// <summary>Stores a notebook's outputs. One that refuses is told, and the others are stored all the same.</summary>
    private static IEnumerable<CellResult> Accept(NotebookResult.Ran result)
    {
        try
        {
            return OutputAcceptor.Accept(result);
        }
        catch (AcceptException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return [];
        }
    }

    /// <summary>The result with the accepted cells taken as passed: that is what the next run will say.</summary>
    private static NotebookResult Without(NotebookResult result, HashSet<CellResult> accepted) => result is NotebookResult.Ran ran
        ? ran with { Cells = [.. ran.Cells.Select(cell => accepted.Contains(cell) ? cell with { Verdict = new Verdict.Passed() } : cell)] }
        : result;
}
