using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Reads notebooks in Jupyter's format, nbformat 4 in all its minor versions.</summary>
/// <remarks>
/// Nothing of the file is lost: what the model has no place for stays with the notebook, and <see cref="IpynbWriter"/> writes
/// it back. Members that are missing count as empty, apart from those without which it is not clear what a part is.
/// </remarks>
public static class IpynbReader
{
    /// <summary>Reads the notebook that the bytes of a file hold.</summary>
    /// <param name="utf8">The file's content: JSON in UTF-8, with or without a byte order mark. It is copied.</param>
    /// <exception cref="DocumentException">The bytes are not a notebook in nbformat 4. No other exception is thrown,
    /// whatever the bytes.</exception>
    public static Notebook Read(ReadOnlyMemory<byte> utf8) => Read(IpynbText.Parse(utf8.Span));

    internal static Notebook Read(IpynbText text)
    {
        try
        {
            return ReadNotebook(text.Root);
        }
        catch (IpynbShapeException fault)
        {
            throw text.Explain(fault);
        }
    }

    private static Notebook ReadNotebook(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw IpynbErrors.NotAnObject(root);

        CheckVersion(root);
        if (!root.TryGetProperty("cells", out _))
            throw IpynbErrors.NoCells(root);

        IpynbCellReader.CheckMetadata(root);
        var language = IpynbLanguage.OfNotebook(root);
        return new Notebook
        {
            Cells = [.. JsonMember.Items(root, "cells").Select(cell => IpynbCellReader.Read(cell, language))],
            DefaultLanguage = language,
            Json = root,
        };
    }

    private static void CheckVersion(JsonElement root)
    {
        if (!root.TryGetProperty("nbformat", out var version))
            throw IpynbErrors.NoNbformat(root);

        if (version.ValueKind != JsonValueKind.Number)
            throw IpynbErrors.WrongType("nbformat", version, "the number 4");

        if (!version.TryGetInt32(out var major) || major != 4)
            throw IpynbErrors.OtherNbformat(version);
    }
}
