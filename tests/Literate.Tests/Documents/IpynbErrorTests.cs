using System.Text;
using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

public class IpynbErrorTests
{
    private const string Repair =
        "Mend the line in a text editor, or take the file's last good version from version control.";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF \r\n")]
    public void An_empty_file(string text) => Fails(text, null,
        """The file is empty. The least a notebook holds is `{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}`.""");

    [Fact]
    public void Text_that_is_not_JSON() => Fails("{\n \"cells\": [],\n é: 1\n}", 3,
        $"The file is not JSON; the fault is at column 2, near `é: 1`. {Repair}");

    [Fact]
    public void Markdown_instead_of_JSON() => Fails("# A title\n\nAnd prose.", 1,
        $"The file is not JSON; the fault is at column 1, near `# A title`. {Repair}");

    [Theory]
    [InlineData("{\n \"cells\": [\n  {", 3)]
    [InlineData("{\n \"cel", 2)]
    [InlineData("{\"nbformat\": 4, \"cells\": []", 1)]
    public void A_file_that_was_cut_off(string text, int line) => Fails(text, line,
        "The file ends too early, in the middle of its JSON; it was probably never written to the end. "
        + "Save the notebook again, or take the file's last good version from version control.");

    [Fact]
    public void A_file_that_was_cut_off_in_the_middle_of_a_character()
    {
        var bytes = Encoding.UTF8.GetBytes("{\n\"a\": \"😀");
        Assert.StartsWith("The file ends too early", Fault(bytes[..^2]).Message);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8()
    {
        var fault = Fault([(byte)'{', (byte)'\n', (byte)'"', 0xFC, (byte)'"']);
        Assert.Equal(
            "The file is not UTF-8 text, which a notebook must be. Save it as UTF-8 in a text editor.", fault.Message);
        Assert.Equal(2, fault.Line);
    }

    [Fact]
    public void The_marks_of_a_merge_conflict() => Fails("{\n \"cells\": [\n<<<<<<< HEAD\n =======\n", 3,
        "The file holds the marks of a merge conflict (`<<<<<<<`). Resolve the conflict, for instance with "
        + "`git checkout --ours` or `git checkout --theirs` and the file's name, and run the notebook again.");

    [Theory]
    [InlineData("[1, 2]", "an array")]
    [InlineData("\"text\"", "a string")]
    [InlineData("12", "the number 12")]
    [InlineData("null", "null")]
    public void JSON_that_is_not_an_object(string text, string found) => Fails(text, 1,
        $"The file is JSON, but not a notebook: it holds {found}, where a notebook is an object with `cells`. "
        + "Check that this is the file you mean.");

    [Fact]
    public void An_object_without_nbformat() => Fails("""{"name": "a-package"}""", 1,
        "The file is JSON, but not a notebook: it has no `nbformat`. Check that this is the file you mean; if it is, "
        + "add `\"nbformat\": 4, \"nbformat_minor\": 5`.");

    [Theory]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("4.1")]
    public void Another_nbformat(string version) => Fails($$"""
        {"worksheets": [],
        "nbformat": {{version}}}
        """, 2,
        $"The notebook is in nbformat {version}; only nbformat 4 can be read. Convert it: open and save it in a "
        + "current Jupyter, or run `jupyter nbconvert --to notebook --nbformat 4` with the file's name.");

    [Fact]
    public void A_notebook_without_cells() => Fails("\n{\"nbformat\": 4}", 2,
        "The file is JSON, but not a notebook: it has no `cells`. Check that this is the file you mean; if it is, "
        + "add `\"cells\": []`.");

    [Fact]
    public void A_cell_without_cell_type() => FailsInCells("""
        {"cell_type": "raw"},
        {"source": []}
        """, "Cell 2: The cell has no `cell_type`. Add `\"cell_type\": \"code\"`, `\"markdown\"` or `\"raw\"`.");

    [Fact]
    public void A_cell_of_unknown_type() => FailsInCells("""
        {"cell_type": "raw"},
        {"cell_type": "heading"}
        """, "Cell 2: The cell's `cell_type` is `heading`, which nbformat 4 does not have. Make it `code`, `markdown` or `raw`.");

    [Fact]
    public void An_output_without_output_type() => FailsInCells("""
        {"cell_type": "code",
        "outputs": [{}]}
        """, "Cell 1: An output has no `output_type`. Clear the cell's outputs and run it again.");

    [Fact]
    public void An_output_of_unknown_type() => FailsInCells("""
        {"cell_type": "code",
        "outputs": [{"output_type": "pyout"}]}
        """, "Cell 1: An output's `output_type` is `pyout`, which nbformat 4 does not have; it has `stream`, `display_data`, "
        + "`execute_result` and `error`. Clear the cell's outputs and run it again.");

    [Theory]
    [InlineData("\"source\": 5", "`source` is the number 5, where a string or an array of strings must stand.")]
    [InlineData("\"source\": [true]", "`source` is true, where a string or an array of strings must stand.")]
    [InlineData("\"source\": null", "`source` is null, where a string or an array of strings must stand.")]
    [InlineData("\"outputs\": {}", "`outputs` is an object, where an array must stand.")]
    [InlineData("\"outputs\": [1]", "`outputs` is the number 1, where an object must stand.")]
    [InlineData("\"metadata\": []", "`metadata` is an array, where an object must stand.")]
    [InlineData("\"metadata\": {\"tags\": \"skip\"}", "`tags` is a string, where an array must stand.")]
    [InlineData("\"metadata\": {\"tags\": [1]}", "`tags` is the number 1, where an array of strings must stand.")]
    [InlineData("\"metadata\": {\"polyglot_notebook\": {\"kernelName\": 1}}", "`kernelName` is the number 1, where a string must stand.")]
    [InlineData("\"id\": 7", "`id` is the number 7, where a string must stand.")]
    [InlineData("\"execution_count\": \"1\"", "`execution_count` is a string, where a whole number or null must stand.")]
    [InlineData("\"execution_count\": 1e99", "`execution_count` is the number 1e99, where a whole number or null must stand.")]
    [InlineData("\"outputs\": [{\"output_type\": \"stream\", \"text\": {}}]", "`text` is an object, where a string or an array of strings must stand.")]
    [InlineData("\"outputs\": [{\"output_type\": \"display_data\", \"data\": []}]", "`data` is an array, where an object must stand.")]
    [InlineData("\"outputs\": [{\"output_type\": \"display_data\", \"data\": {\"text/html\": 1}}]", "`text/html` is the number 1, where a string or an array of strings must stand.")]
    [InlineData("\"outputs\": [{\"output_type\": \"error\", \"traceback\": \"x\"}]", "`traceback` is a string, where an array must stand.")]
    public void A_member_of_the_wrong_type(string member, string fault) =>
        FailsInCells($"{{\"cell_type\": \"code\",\n{member}}}", $"Cell 1: {fault} {Repair}");

    [Fact]
    public void A_list_of_cells_that_is_not_a_list() => Fails("{\"nbformat\": 4,\n\"cells\": {}}", 2,
        $"`cells` is an object, where an array must stand. {Repair}");

    [Theory]
    [InlineData('[', ']')]
    [InlineData('[', ' ')]
    public void JSON_that_is_nested_too_deeply(char open, char close) => Fails(
        "{\"nbformat\": 4, \"cells\": [],\n\"x\": " + new string(open, 100_000) + new string(close, 100_000) + "}", 2,
        $"The JSON is nested more than 512 levels deep here, which no notebook needs. {Repair}");

    [Fact]
    public void JSON_that_is_nested_as_deeply_as_is_allowed()
    {
        var json = "{\"nbformat\": 4, \"cells\": [], \"x\": " + new string('[', 511) + new string(']', 511) + "}";
        var notebook = Cases.Parse(json);
        Assert.Equal(json, Cases.Text(IpynbWriter.Write(notebook, IpynbStyle.Detect(Encoding.UTF8.GetBytes(json)))));
    }

    [Fact]
    public void Half_an_emoji_in_the_name_of_a_member() => Fails("{\"nbformat\": 4,\n\"\\ud83d\": 1}", 2,
        "The name of a member holds one half of a surrogate pair (such as `\\ud83d` without `\\ude00` after it), "
        + "which is not a character. Rename the member in a text editor.");

    private static void FailsInCells(string cells, string message) =>
        Fails($"{{\"nbformat\": 4, \"cells\": [{cells}]}}", 2, message);

    private static void Fails(string text, int? line, string message)
    {
        var fault = Fault(Encoding.UTF8.GetBytes(text));
        Assert.Equal(message, fault.Message);
        Assert.Equal(line, fault.Line);
    }

    private static DocumentException Fault(byte[] bytes) => Assert.Throws<DocumentException>(() => IpynbReader.Read(bytes));
}
