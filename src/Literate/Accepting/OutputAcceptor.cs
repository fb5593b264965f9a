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

    /// <summary>
    /// Writes the outputs of those cells whose output differs or is missing, numbers the cells as they ran, and changes nothing
    /// else: every other byte of the file stays. Cells that failed or were not run keep their outputs. The path of the book's
    /// folder is stored as <c>&lt;book&gt;</c>, so that what is accepted on one machine holds on every other.
    /// </summary>
    /// <param name="result">The run.</param>
    /// <returns>The cells whose outputs were written; none when all were as expected, and then the file is not touched, unless its execution counts are out of order.</returns>
    /// <exception cref="AcceptException">
    /// This is a build server, the file has changed since the run began, it cannot be written, or an output cannot be stored
    /// (it says that it is JSON, and is not; or a Markdown document would be read otherwise). The file is as it was.
    /// </exception>
    public static IReadOnlyList<CellResult> Accept(NotebookResult.Ran result)
    {
        EnsureAllowed();

        var changed = result.Cells.Where(cell => cell.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing).ToList();
        if (changed.Count == 0 && !ExecutionCounts.AreOutOfOrder(result))
            return changed;

        var path = result.Source.Path;
        try
        {
            if (NotebookFile.Load(path) != result.Content)
                throw AcceptErrors.FileChanged(result.Source.DisplayPath);

            var outputs = changed.ToDictionary(
                cell => cell.Cell.Index,
                cell => new CellOutputs([.. cell.ToStore.Select(output => WithoutPath(output, result.Source.Home.Folder))], cell.Cell.Number));
            foreach (var (index, other) in ExecutionCounts.OfOthers(result, changed))
                outputs.Add(index, other);
            Write(path, result.Content, NotebookFile.ReplaceOutputs(path, result.Content, outputs));
            return changed;
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

    /// <summary>Writes those files of a notebook that have another content now; the one with what is expected may be new.</summary>
    private static void Write(string path, NotebookContent before, NotebookContent after)
    {
        if (!after.Notebook.Span.SequenceEqual(before.Notebook.Span))
            AtomicFile.Replace(path, after.Notebook.ToArray());
        if (after.Expected is { } expected)
            AtomicFile.Write(NotebookFile.ExpectedPathOf(path)!, expected.ToArray());
    }

    private static Output WithoutPath(Output output, string folder) => output switch
    {
        StreamOutput stream => stream with { Text = BookPath.Hide(stream.Text, folder) },
        DisplayOutput display => display with { Data = WithoutPath(display.Data, folder) },
        ResultOutput returned => returned with { Data = WithoutPath(returned.Data, folder) },
        ErrorOutput error => error with { Value = BookPath.Hide(error.Value, folder) },
        _ => output,
    };

    private static MimeBundle WithoutPath(MimeBundle data, string folder) =>
        new([.. data.Entries.Select(entry => entry with { Value = BookPath.Hide(entry.Value, folder) })]);
}
