using System.Collections.Immutable;
using Literate.Books;
using Literate.Documents;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>The outputs that stand below a cell.</summary>
/// <param name="Outputs">The outputs.</param>
/// <param name="AreStored">Whether they are those of the file, rather than of this run.</param>
internal sealed record ShownOutputs(ImmutableArray<Output> Outputs, bool AreStored)
{
    /// <summary>
    /// The outputs of this very run, also where they are not compared: a page prints nothing that nobody has seen come from
    /// its code. Those stored in the file stand only below a cell that was not run.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="source">Its notebook, whose place on this machine stands in no page.</param>
    public static ShownOutputs Of(CellResult cell, NotebookSource source)
    {
        var areStored = cell.Verdict is Verdict.Skipped;

        // As it stands in what is compared; and the folder of the whole book, where its notebooks have homes of their own.
        BookPath[] paths = [.. new[] { source.Home.Folder, Path.TrimEndingDirectorySeparator(source.Path[..^source.Name.Length]) }.Distinct().Select(folder => new BookPath(folder))];
        return new ShownOutputs([.. (areStored ? cell.Cell.Cell.Outputs : cell.Run.Outputs).Select(output => paths.Aggregate(output, (hidden, path) => path.Hide(hidden, inMarkup: "&lt;book&gt;")))], areStored);
    }
}
