namespace Literate.Documents;

/// <summary>What is said of a file before its format is known.</summary>
internal static class DocumentErrors
{
    public static DocumentException UnknownExtension(string extension, IEnumerable<string> known) => new(
        (extension.Length == 0
            ? "The file's name has no extension, so its format is not known. "
            : $"The extension `{extension}` is not that of a notebook. ")
        + $"Notebooks end in {string.Join(" or ", known)}: rename the file, or name another.");
}
