namespace Literate.Documents;

/// <summary>What is said of a file in any format.</summary>
internal static class DocumentErrors
{
    public static DocumentException NotUtf8(int line, Exception cause) => new(
        "The file is not UTF-8 text. Save it as UTF-8 in a text editor.", line, cause);

    public static DocumentException UnknownExtension(string extension) => new(
        (extension.Length == 0
            ? "The file's name has no extension, so its format is not known. "
            : $"The extension `{extension}` is not that of a notebook. ")
        + $"Notebooks end in {NotebookFile.ExtensionsInWords}: rename the file, or name another.");
}
