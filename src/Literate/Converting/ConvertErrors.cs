using Literate.Books;
using Literate.Documents;

namespace Literate.Converting;

/// <summary>A notebook was not converted, because of what was asked for. Nothing was written.</summary>
public sealed class ConvertException : Exception
{
    internal ConvertException(string message)
        : base(message)
    {
    }
}

/// <summary>The wording of why a notebook is not converted.</summary>
internal static class ConvertErrors
{
    public static ConvertException SameFormat(string from, string to, string extension) => new(
        $"{from} and {to} are both {extension} files, so there is nothing to convert. Give the new file another extension: {NotebookFile.ExtensionsInWords}.");

    public static ConvertException NotAName(string path, DocumentException cause) => new($"{path}: {cause.Message}");

    public static ConvertException IsThere(string path) => new(
        $"{path}: it is there already, and nothing was written. Name another file, or write over it with --force.");

    public static ConvertException IsFolder(string path) => new(
        $"{path}: this is a folder, and nothing was written. Name the file that is to be written in it.");

    public static ConvertException NoFolder(string path) => new(
        $"{path}: its folder is not there, and nothing was written. Make the folder first, or name a file in another one.");

    public static BookException NotRead(string path, DocumentException cause) => new($"{cause.PlaceIn(path)}: {cause.Message} Nothing was written.", cause);

    public static BookException NotWritten(string path, Exception cause) => new(
        $"{path}: it cannot be written. {cause.Message} Check that you may write there.", cause);
}
