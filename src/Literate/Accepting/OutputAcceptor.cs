using Literate.Documents;
using Literate.Files;
using Literate.Verdicts;

namespace Literate.Accepting;

/// <summary>Writes the outputs of a run into the notebook's file, so that they are what is expected from then on.</summary>
public static class OutputAcceptor
{
    /// <summary>Makes sure that outputs may be accepted here, so that it can be said before anything is run.</summary>
    /// <exception cref="AcceptException">This is a build server: the environment says <c>CI=true</c>.</exception>
    public static void EnsureAllowed()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            throw AcceptErrors.BuildServer();
    }

    /// <summary>Accepts all cells of a run whose output differs or is missing.</summary>
    /// <param name="result">The run.</param>
    /// <returns>The cells whose outputs were written; none when all were as expected, and then the file is not touched.</returns>
    /// <exception cref="AcceptException">As the other overload has it.</exception>
    public static IReadOnlyList<CellResult> Accept(NotebookResult.Ran result) => Accept(result, result.Cells).Cells;

    /// <summary>
    /// Writes the outputs of those cells whose output differs or is missing, numbers the cells as they ran, and changes nothing
    /// else: every other byte of the file stays. Cells that failed or were not run keep their outputs. The path of the book's
    /// folder is stored as <c>&lt;book&gt;</c>, so that what is accepted on one machine holds on every other.
    /// </summary>
    /// <param name="result">The run.</param>
    /// <param name="cells">The cells of the run that may be written; where they are all of them, the others are numbered too.</param>
    /// <returns>What was written; where that is nothing, the file is not touched, unless its execution counts are out of order.</returns>
    /// <exception cref="AcceptException">
    /// This is a build server, the file has changed since the run began, it cannot be written, or an output cannot be stored
    /// (it says that it is JSON, and is not; or a Markdown document would be read otherwise). The file is as it was.
    /// </exception>
    public static Acceptance Accept(NotebookResult.Ran result, IReadOnlyCollection<CellResult> cells)
    {
        EnsureAllowed();

        var changed = cells.Where(IsAcceptable).ToList();
        var isWhole = result.Cells.All(cells.Contains);
        if (changed.Count == 0 && !(isWhole && ExecutionCounts.AreOutOfOrder(result)))
            return new Acceptance(changed, result);

        var path = result.Source.Path;
        try
        {
            var book = new BookPath(result.Source.Home.Folder);
            var outputs = changed.ToDictionary(
                cell => cell.Cell.Index,
                cell => new CellOutputs([.. cell.ToStore.Select(output => book.Hide(output))], cell.Cell.Number));
            if (isWhole)
            {
                foreach (var (index, other) in ExecutionCounts.OfOthers(result, changed))
                    outputs.Add(index, other);
            }

            var content = NotebookFile.ReplaceOutputs(path, result.Content, outputs);
            if (NotebookFile.Load(path) != result.Content || !Write(path, result.Content, content))
                throw AcceptErrors.FileChanged(result.Source.DisplayPath);
            return new Acceptance(changed, result with { Content = content });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw AcceptErrors.NotWritten(result.Source.DisplayPath, error);
        }
        catch (ArgumentException error)
        {
            throw AcceptErrors.NotStorable(result.Source.DisplayPath, error);
        }
    }

    /// <summary>Whether a cell has outputs to accept: it ran as it should, and gave others than those stored.</summary>
    public static bool IsAcceptable(CellResult cell) => cell.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing;

    /// <summary>
    /// Writes the file of a notebook that has another content now; the one with what is expected may be new. No format has its
    /// outputs in both, so that one step is enough.
    /// </summary>
    /// <returns>Whether it was written; where not, it is no longer as it was before.</returns>
    private static bool Write(string path, NotebookContent before, NotebookContent after)
    {
        if (!after.Notebook.Span.SequenceEqual(before.Notebook.Span) && !AtomicFile.Replace(path, before.Notebook, after.Notebook.ToArray()))
            return false;
        if (after.Expected is not { } expected)
            return true;

        var beside = NotebookFile.ExpectedPathOf(path)!;
        if (before.Expected is { } known)
            return expected.Span.SequenceEqual(known.Span) || AtomicFile.Replace(beside, known, expected.ToArray());
        AtomicFile.Write(beside, expected.ToArray());
        return true;
    }
}
