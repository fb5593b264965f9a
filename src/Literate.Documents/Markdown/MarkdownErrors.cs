namespace Literate.Documents.Markdown;

/// <summary>All that is said of a .md file that cannot be read or written.</summary>
internal static class MarkdownErrors
{
    public static DocumentException NoCells() => new(
        "The file has no C# cell, so it is not a notebook. A cell is a fence whose first word is `csharp`, `cs` or `c#`: add one, "
        + "or name another file.");

    public static DocumentException UnclosedFence(int line) => new(
        "The fence that begins here is not closed, so all that follows is part of it. Close it with a line that has as many "
        + "backticks or tildes as this one and nothing else, at the same place in the list or quote if it is in one.", line);

    public static DocumentException UnclosedFenceInComment(int line) => new(
        "The fence that begins here is not closed before the comment around it is. Close it with a line that has as many backticks "
        + "or tildes as this one; if the code holds `-->`, which ends a comment, write it in another way.", line);

    public static DocumentException UnclosedComment(int line) => new(
        "The comment that begins here holds a cell and is not closed, so nothing that follows is seen. Close it with `-->`.", line);

    public static DocumentException OutputOfNoCell(int line) => new(
        "The `output` fence that begins here belongs to no cell, so nothing would be held against it. Put it below the fence of its "
        + "cell with nothing but blank lines in between, or give it another first word, such as `text`.", line);

    public static DocumentException TagsJoinedToLanguage(int line, string info) => new(
        $"The fence that begins here has `{info}` as its first word, which is no language, so it would not be run. Write a blank "
        + "between the language and each tag: `csharp skip-execution`.", line);

    public static DocumentException TooDeep(Exception cause) => new(
        "The lists and quotes of the file are nested far more deeply than anybody can read. Check that this is the file you mean.", null, cause);

    public static ArgumentException NotReadBack(int line) => new(
        $"The output of the cell in line {line} would not be read as it was written. It holds a character that no text has (a NUL, or one "
        + "half of a surrogate pair), or one that means something where the cell stands (`-->` in a comment, a tab that begins a "
        + "line in a list or quote). Change what the cell gives, move the cell, or tag it `ignore-output`.");
}
