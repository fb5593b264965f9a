using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>All that is said of an .ipynb file that cannot be read.</summary>
internal static class IpynbErrors
{
    private const string Repair =
        "Mend the line in a text editor, or take the file's last good version from version control.";

    public static DocumentException Empty() => new(
        "The file is empty. The least a notebook holds is "
        + """`{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}`.""");

    public static DocumentException NotUtf8(int line) => new(
        "The file is not UTF-8 text, which a notebook must be. Save it as UTF-8 in a text editor.", line);

    public static DocumentException NotJson(int line, int column, string excerpt, Exception cause) => new(
        $"The file is not JSON; the fault is at column {column}, near `{excerpt}`. {Repair}", line, cause);

    public static DocumentException MergeConflict(int line, Exception cause) => new(
        "The file holds the marks of a merge conflict (`<<<<<<<`). Resolve the conflict, for instance with "
        + "`git checkout --ours` or `git checkout --theirs` and the file's name, and run the notebook again.", line, cause);

    public static DocumentException EndsTooEarly(int line) => new(
        "The file ends too early, in the middle of its JSON; it was probably never written to the end. "
        + "Save the notebook again, or take the file's last good version from version control.", line);

    public static DocumentException TooDeep(int limit, int line) => new(
        $"The JSON is nested more than {limit} levels deep here, which no notebook needs. {Repair}", line);

    public static DocumentException HalfCharacterInName(int line) => new(
        "The name of a member holds one half of a surrogate pair (such as `\\ud83d` without `\\ude00` after it), "
        + "which is not a character. Rename the member in a text editor.", line);

    public static IpynbShapeException NotAnObject(JsonElement root) => new(
        $"The file is JSON, but not a notebook: it holds {Kind(root)}, where a notebook is an object with `cells`. "
        + "Check that this is the file you mean.", root);

    public static IpynbShapeException NoNbformat(JsonElement root) => new(
        "The file is JSON, but not a notebook: it has no `nbformat`. Check that this is the file you mean; if it is, "
        + "add `\"nbformat\": 4, \"nbformat_minor\": 5`.", root);

    public static IpynbShapeException OtherNbformat(JsonElement version) => new(
        $"The notebook is in nbformat {version.GetRawText()}; only nbformat 4 can be read. Convert it: open and save it in a "
        + "current Jupyter, or run `jupyter nbconvert --to notebook --nbformat 4` with the file's name.", version);

    public static IpynbShapeException NoCells(JsonElement root) => new(
        "The file is JSON, but not a notebook: it has no `cells`. Check that this is the file you mean; if it is, "
        + "add `\"cells\": []`.", root);

    public static IpynbShapeException NoCellType(JsonElement cell) => new(
        "The cell has no `cell_type`. Add `\"cell_type\": \"code\"`, `\"markdown\"` or `\"raw\"`.", cell);

    public static IpynbShapeException UnknownCellType(JsonElement type, string found) => new(
        $"The cell's `cell_type` is `{found}`, which nbformat 4 does not have. Make it `code`, `markdown` or `raw`.", type);

    public static IpynbShapeException NoOutputType(JsonElement output) => new(
        "An output has no `output_type`. Clear the cell's outputs and run it again.", output);

    public static IpynbShapeException UnknownOutputType(JsonElement type, string found) => new(
        $"An output's `output_type` is `{found}`, which nbformat 4 does not have; it has `stream`, `display_data`, "
        + "`execute_result` and `error`. Clear the cell's outputs and run it again.", type);

    public static IpynbShapeException WrongType(string name, JsonElement found, string expected) => new(
        $"`{name}` is {Kind(found)}, where {expected} must stand. {Repair}", found);

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => $"the number {element.GetRawText()}",
    };
}
