using Literate.Books;
using Literate.Documents;
using Literate.Documents.Converting;
using Literate.Files;

namespace Literate.Converting;

/// <summary>Writes notebooks as files of another format.</summary>
public static class NotebookConverter
{
    /// <summary>Converts a notebook.</summary>
    /// <remarks>
    /// Each file is written in one step: whoever reads it, and whenever the process dies, it is the old one, the new one, or
    /// not there. A script and what is expected of it are two files, of which the script is written last; where nothing is
    /// expected, the file beside it is removed behind that.
    /// </remarks>
    /// <param name="from">The notebook's file.</param>
    /// <param name="to">The file to write. What is expected of a script goes to the file beside it.</param>
    /// <param name="overwrite">Whether files that are there may be replaced.</param>
    /// <exception cref="ConvertException">A name is not that of a notebook, both are of one format, or a file is there that may not be replaced.</exception>
    /// <exception cref="BookException">The notebook cannot be read, or the file not be written.</exception>
    public static NotebookConversion Convert(string from, string to, bool overwrite)
    {
        CheckTarget(from, to, overwrite);
        var conversion = Read(from, to);
        try
        {
            var beside = NotebookFile.ExpectedPathOf(to);
            if (beside is not null)
                AtomicFile.Probe(Path.GetFullPath(to)); // What stands beside the old script is lost if the new one cannot be written.
            if (beside is not null && conversion.Content.Expected is { } expected)
                AtomicFile.Write(Path.GetFullPath(beside), expected.ToArray());
            AtomicFile.Write(Path.GetFullPath(to), conversion.Content.Notebook.ToArray());
            if (beside is not null && conversion.Content.Expected is null)
                File.Delete(beside); // What an older script was expected to give.
            return conversion;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ConvertErrors.NotWritten(to, error);
        }
    }

    private static void CheckTarget(string from, string to, bool overwrite)
    {
        foreach (var path in new[] { from, to })
        {
            try
            {
                NotebookFile.CheckName(path);
            }
            catch (DocumentException fault)
            {
                throw ConvertErrors.NotAName(path, fault);
            }
        }

        if (!Path.Exists(from))
            throw BookErrors.NotFound(from);
        var extension = Path.GetExtension(from).ToLowerInvariant();
        if (extension == Path.GetExtension(to).ToLowerInvariant())
            throw ConvertErrors.SameFormat(from, to, extension);
        if (Directory.Exists(to))
            throw ConvertErrors.IsFolder(to);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(to))))
            throw ConvertErrors.NoFolder(to);
        if (!overwrite && new[] { to, NotebookFile.ExpectedPathOf(to) }.FirstOrDefault(Path.Exists) is { } there)
            throw ConvertErrors.IsThere(there);
    }

    private static NotebookConversion Read(string from, string to)
    {
        if (!RegularFile.Exists(from))
            throw BookErrors.NotAFile(from);
        try
        {
            return NotebookConversion.Convert(from, NotebookFile.Load(from), to);
        }
        catch (DocumentException fault)
        {
            throw ConvertErrors.NotRead(from, fault);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BookErrors.Unreadable(from, error);
        }
    }
}
