using System.Globalization;
using System.Text.Json;
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
        $"{DisplayedPath.Of(path)}: there is no such file or folder. Check the path; it starts from {Environment.CurrentDirectory}.");

    public static BookException NoNotebooks(string folder) => new(
        $"{DisplayedPath.Of(folder)}: there are no notebooks in this folder. Notebooks are {Kinds}; name the folder that holds them.");

    public static BookException NotANotebook(string path) => new(
        $"{DisplayedPath.Of(path)}: this is not a notebook. Notebooks are {Kinds}.");

    public static BookException Unreadable(string path, Exception cause) => new(
        $"{DisplayedPath.Of(path)}: it cannot be read. {cause.Message} Check that you may read it.", cause);

    public static BookException SettingsEmpty(string path) => new(
        $"{path}:1: the file is empty. The least that settings hold is {{}}; remove the file where there is nothing to set.");

    public static BookException SettingsNotJson(string place, int column, string excerpt, Exception cause) => new(
        $"{place}: the file is not JSON; the fault is at column {column}. Mend it: names and texts stand in \"double quotes\", and a comma stands between two members.{excerpt}", cause);

    public static BookException SettingUnknown(SettingsFile file, JsonElement at, string name, string? near, IEnumerable<string> known) => file.Error(
        at, $"\"{name}\" is no setting.{(near is null ? "" : $" Did you mean \"{near}\"?")} Known here are {string.Join(", ", known)}.");

    public static BookException SettingOfOtherKind(SettingsFile file, JsonElement at, string name, string expected) => file.Error(
        at, $"{(name.Length == 0 ? "the file" : $"\"{name}\"")} is {SettingsShape.NameOf(at.ValueKind)}, and must be {expected}.{(at.ValueKind == JsonValueKind.Null ? " Leave it out for the default." : "")}");

    public static BookException SettingMissing(SettingsFile file, JsonElement at, string name) => file.Error(
        at, $"\"{name}\" is missing. Add it.");

    public static BookException SettingNotUnderstood(SettingsFile file, ReadOnlySpan<string> place, Exception cause) => file.Error(
        place, $"\"{string.Join('.', place)}\" is not understood. {cause.Message}", cause);

    public static BookException HalfCharacter(SettingsFile file, JsonElement at, Exception cause) => file.Error(
        at, "a text here holds half of a character: of the escapes \\ud800 to \\udfff two belong together. Write the other one too, or the character itself.", cause);

    public static BookException PatternNotUnderstood(SettingsFile file, int index, Exception cause) => file.Error(
        ["replace", $"{index}", "pattern"], $"\"replace[{index}].pattern\" is not a regular expression. {cause.Message} Mend the expression; a character that means itself has a \\\\ before it.", cause);

    public static BookException NotebooksNotPossible(SettingsFile file, int index) => file.Error(
        ["replace", $"{index}", "notebooks"], $"\"replace[{index}].notebooks\" are not paths inside this folder. Write some with / between their parts, for instance [\"05-*.ipynb\", \"appendix/**/*.md\"], or leave them out for all notebooks.");

    public static BookException PatternTooSlow(string pattern, Exception cause) => new(
        $"The pattern '{pattern}' under \"replace\" in {BookSettings.FileName} took more than a second on one output and was given up. "
        + "Nested repetitions such as (a+)+ do that; write it without.", cause);

    public static BookException TimeoutNotPossible(SettingsFile file, string name, double seconds) => file.Error(
        ["timeouts", name], string.Create(CultureInfo.InvariantCulture, $"\"timeouts.{name}\" is {seconds}, and a time limit must be more than 0 seconds and at most a day (86400). Leave it out for the default."));

    public static BookException LimitNotPossible(SettingsFile file) => file.Error(
        ["limits"], "under \"limits\", memory must be at least 64 and at most 1048576 (in megabytes), and output more than 0 (in characters). Leave it out for the default.");

    public static BookException ExclusionNotPossible(SettingsFile file, int index, string entry) => file.Error(
        ["exclude", $"{index}"], $"under \"exclude\", '{entry}' is not the path of a folder or file inside this folder. Write it with / between its parts and without patterns, for instance tests/cases.");

    public static BookException ReferenceEmpty(SettingsFile file, int index) => file.Error(
        ["reference", $"{index}"], $"\"reference[{index}]\" is empty. Write the path of a library, from this folder.");

    public static BookException ThemeEmpty(SettingsFile file) => file.Error(
        ["theme"], "\"theme\" is empty. Write the path of the folder with the theme's files, from this folder, or leave it out.");

    public static BookException AddressNotPossible(SettingsFile file, string member, string address) => file.Error(
        [member], $"\"{member}\" is '{address}', and that is not the address of a website. Write it whole and without a name or password, a question mark or a #, for instance https://example.org/book/.");

    public static BookException OpeningNotPossible(SettingsFile file, string cell) => file.Error(
        ["opening"], $"under \"opening\", '{cell}' does not name a cell. Write the notebook's path, a # and the cell's first line without the slashes, for instance 02-kiss.ipynb#The lost 2, drawn.");

    public static BookException PackageNotPossible(SettingsFile file, string library, string package) => file.Error(
        ["packages", library], $"under \"packages\", '{library}' is given '{package}', and that is not a package. Write its name, a comma and its version, for instance Coroutines, 1.0.0.");

    public static BookException ListedNotebookNotPlain(SettingsFile file, int index, string name) => file.Error(
        ["notebooks", $"{index}"], $"it lists the notebook '{name}', and that is not the plain path of one in this folder. Write it as it goes on from here, without \".\" and \"..\", for instance part/01-start.ipynb.");

    public static BookException ListedNotebookExcluded(SettingsFile file, int index, string name) => file.Error(
        ["notebooks", $"{index}"], $"it lists the notebook '{name}', and a search passes over it because of an \"exclude\". Remove it from one of the two.");

    public static BookException NotAFile(string path) => new(
        $"{DisplayedPath.Of(path)}: this is a pipe, a socket or a device, and no file. Save the notebook in a file and name that.");

    public static BookException NotebookListedTwice(SettingsFile file, int index, string name) => file.Error(
        ["notebooks", $"{index}"], $"it lists the notebook '{name}' twice. Remove one of the two.");

    public static BookException ListedNotebookMissing(SettingsFile file, int index, string name) => file.Error(
        ["notebooks", $"{index}"], $"it lists the notebook '{name}', which is not there. Remove it from the list or add the file.");

    public static BookException ListedDocumentHasNoCell(SettingsFile file, int index, string name) => file.Error(
        ["notebooks", $"{index}"], $"it lists '{name}', which has no C# cell (a fence that begins with ```csharp) and so is no notebook. Remove it from the list or add a cell.");

    private static string Kinds =>
        $"files that end in {NotebookFile.ExtensionsInWords}, a Markdown file only if there is a C# cell in it";
}
