using Literate.Books;
using Literate.Documents;
using Literate.Files;

namespace Literate.Accepting;

/// <summary>The sections in which a file beside a notebook says what is expected of its cells.</summary>
public static class ExpectedSections
{
    /// <summary>
    /// Brings the sections back to their cells, where cells were added, moved, removed or renamed, so that the notebook can be
    /// read. A notebook that has no such file, or cannot be read for another reason, is left as it is: whoever runs it tells why.
    /// </summary>
    /// <param name="source">The notebook.</param>
    /// <returns>What was changed, a line each, with the file's name; none where the file is as it was.</returns>
    /// <exception cref="AcceptException">This is a build server, or the file cannot be written. The file is as it was.</exception>
    public static IReadOnlyList<string> Realign(NotebookSource source)
    {
        OutputAcceptor.EnsureAllowed();
        if (NotebookFile.ExpectedPathOf(source.Path) is not { } path || !RegularFile.Exists(path) || !Files.RegularFile.Exists(source.Path))
            return [];

        var name = NotebookFile.ExpectedPathOf(source.DisplayPath)!;
        try
        {
            var before = NotebookFile.Load(source.Path);
            var (content, changes) = NotebookFile.Realign(source.Path, before);
            if (changes.Length > 0 && !AtomicFile.Replace(path, before.Expected!.Value, content.Expected!.Value.ToArray()))
                throw AcceptErrors.FileChanged(name);
            return [.. changes.Select(change => $"{name}: {change}.")];
        }
        catch (DocumentException)
        {
            return [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw AcceptErrors.NotWritten(name, error);
        }
    }
}
