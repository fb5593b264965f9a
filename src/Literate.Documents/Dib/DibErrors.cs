namespace Literate.Documents.Dib;

/// <summary>All that is said of a .dib file, and of the file with its expected outputs, that cannot be read or written.</summary>
internal static class DibErrors
{
    private const string Realign =
        "Run `literate accept` with the notebook's path: it gives each section to the cell with its title, and removes those of no cell.";

    public static DocumentException MetadataIsNotJson(int line, Exception cause) => new(
        $"What stands behind `#!meta` is not JSON. {cause.Message} Mend it, or remove `#!meta` and all up to the next line that begins with `#!`.", line, cause);

    public static DocumentException MetadataIsNoObject(int line) => new(
        "What stands behind `#!meta` is JSON, but no object. Put it between braces, or remove `#!meta` and all up to the next line "
        + "that begins with `#!`.", line);

    public static DocumentException HalfCharacterInName(int line) => new(
        "The name of a member behind `#!meta` holds one half of a surrogate pair (such as `\\ud83d` without `\\ude00` after it), "
        + "which is not a character. Rename the member.", line);

    public static DocumentException ExpectedOfNoNotebook(string notebook) => new(
        $"The file has the expected outputs of `{notebook}`, which is not there. Rename it with its notebook, or remove it.");

    public static DocumentException ExpectedIsNoNotebook(string notebook) => new(
        $"The file has the expected outputs of `{notebook}` and is no notebook itself. Name `{notebook}`.");

    public static DocumentException NoSuchCell(int line, int number, string title, int cells) => Expected(
        $"The section that begins here is that of cell {number}{Titled(title)}, and the notebook has {Count(cells)}. {Realign}", line);

    public static DocumentException OtherCell(int line, int number, string title, string actual) => Expected(
        $"The section that begins here is that of cell {number}{Titled(title)}, and cell {number} of the notebook is another now{Titled(actual)}. {Realign}", line);

    public static DocumentException OutOfOrder(int line, int number, int before) => Expected(
        number == before
            ? $"The section that begins here is the second one of cell {number}. Remove one of them."
            : $"The section that begins here is that of cell {number} and stands behind that of cell {before}. Put the sections in the order of the cells.", line);

    public static DocumentException OutputOfNoSection(int line) => Expected(
        "The `output` fence that begins here stands before the first section, so nothing would be held against it. Put a line such as "
        + "`## Cell 1: TITLE` before it, or give it another first word, such as `text`.", line);

    public static DocumentException SecondOutput(int line) => Expected(
        "The `output` fence that begins here is the second one of its section. Put all outputs of a cell into one fence, or begin a "
        + "section before it with a line such as `## Cell 1: TITLE`.", line);

    public static DocumentException UnclosedFence(int line) => Expected(
        "The fence that begins here is not closed, so all that follows is part of it. Close it with a line that has as many "
        + "backticks or tildes as this one and nothing else.", line);

    public static ArgumentException NotReadBack(int number) => new(
        $"The output of cell {number} would not be read as it was written: it holds one half of a surrogate pair, which no file in UTF-8 "
        + "has. Change what the cell gives, or tag it `ignore-output`.");

    private static DocumentException Expected(string message, int line) => new(message, line) { IsInExpected = true };

    private static string Titled(string title) => title.Length > 0 ? $" ({title})" : "";

    private static string Count(int cells) => cells == 1 ? "1 code cell" : $"{cells} code cells";
}
