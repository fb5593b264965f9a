using Literate.Documents;

namespace Literate.Books;

/// <summary>A folder or file that cannot be taken as a book.</summary>
/// <remarks>The message names the file and what to do.</remarks>
public sealed class BookException : Exception
{
    internal BookException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>The wording of what can be wrong with a book's folder and its settings.</summary>
internal static class BookErrors
{
    public static BookException NotFound(string path) => new(
        $"{path}: there is no such file or folder. Check the path; it starts from {Environment.CurrentDirectory}.");

    public static BookException NoNotebooks(string folder) => new(
        $"{folder}: there are no notebooks in this folder. Notebooks are {Kinds}; name the folder that holds them.");

    public static BookException NotANotebook(string path) => new(
        $"{path}: this is not a notebook. Notebooks are {Kinds}.");

    public static BookException Unreadable(string path, Exception cause) => new(
        $"{path}: it cannot be read. {cause.Message} Check that you may read it.", cause);

    public static BookException SettingsNotUnderstood(string path, System.Text.Json.JsonException cause) => new(
        $"{path}:{(cause.LineNumber ?? 0) + 1}: the settings are not understood. {Cause(cause)} "
        + "Known members are title, description, notebooks, exclude (paths), timeouts (cell, notebook, in seconds), limits (memory in megabytes, output in characters), environment (names), replace (pattern, with, notebooks), compare (unordered, tolerance, ignore, pixels, colour, comment), and for the website address, reference (paths of libraries), repository, opening (code, picture, caption) and packages (path: name, version).", cause);

    /// <summary>What is wrong; where the reader's own words would name types of .NET, the place is what helps.</summary>
    private static string Cause(System.Text.Json.JsonException cause) =>
        cause.Path is { Length: > 2 } place && (cause.Message.Contains("System.", StringComparison.Ordinal) || cause.Message.Contains("Literate.", StringComparison.Ordinal))
            ? $"What stands at '{place[2..]}' is not known, or not of the kind that is expected there."
            : cause.Message;

    public static BookException PatternNotUnderstood(string path, Exception cause) => new(
        $"{path}: a pattern under \"replace\" is not a regular expression. {cause.Message}", cause);

    public static BookException NotebooksNotPossible(string path, string pattern) => new(
        $"{path}: under \"replace\", the \"notebooks\" of '{pattern}' are not paths inside this folder. Write some with / between their parts, for instance [\"05-*.ipynb\", \"appendix/**/*.md\"], or leave them out for all notebooks.");

    public static BookException PatternTooSlow(string pattern, Exception cause) => new(
        $"The pattern '{pattern}' under \"replace\" in {BookSettings.FileName} took more than a second on one output and was given up. "
        + "Nested repetitions such as (a+)+ do that; write it without.", cause);

    public static BookException TimeoutNotPossible(string path) => new(
        $"{path}: a time limit must be more than 0 seconds and at most a day (86400). Leave it out for the default.");

    public static BookException LimitNotPossible(string path) => new(
        $"{path}: under \"limits\", memory must be at least 64 and at most 1048576 (in megabytes), and output more than 0 (in characters). Leave it out for the default.");

    public static BookException ExclusionNotPossible(string path, string entry) => new(
        $"{path}: under \"exclude\", '{entry}' is not the path of a folder or file inside this folder. Write it with / between its parts and without patterns, for instance tests/cases.");

    public static BookException AddressNotPossible(string path, string member, string address) => new(
        $"{path}: \"{member}\" is '{address}', and that is not the address of a website. Write it whole and without a name or password, a question mark or a #, for instance https://example.org/book/.");

    public static BookException OpeningNotPossible(string path, string cell) => new(
        $"{path}: under \"opening\", '{cell}' does not name a cell. Write the notebook's path, a # and the cell's first line without the slashes, for instance 02-kiss.ipynb#The lost 2, drawn.");

    public static BookException PackageNotPossible(string path, string library, string package) => new(
        $"{path}: under \"packages\", '{library}' is given '{package}', and that is not a package. Write its name, a comma and its version, for instance Coroutines, 1.0.0.");

    public static BookException ListedNotebookExcluded(string path, string name) => new(
        $"{path}: it lists the notebook '{name}', and a search passes over it because of an \"exclude\". Remove it from one of the two.");

    public static BookException NotAFile(string path) => new(
        $"{path}: this is a pipe, a socket or a device, and no file. Save the notebook in a file and name that.");

    public static BookException NotebookListedTwice(string path, string name) => new(
        $"{path}: it lists the notebook '{name}' twice. Remove one of the two.");

    public static BookException ListedNotebookMissing(string path, string name) => new(
        $"{path}: it lists the notebook '{name}', which is not there. Remove it from the list or add the file.");

    public static BookException ListedDocumentHasNoCell(string path, string name) => new(
        $"{path}: it lists '{name}', which has no C# cell (a fence that begins with ```csharp) and so is no notebook. Remove it from the list or add a cell.");

    private static string Kinds =>
        $"files that end in {NotebookFile.ExtensionsInWords}, a Markdown file only if there is a C# cell in it";
}
