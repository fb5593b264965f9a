using System.Text;
using Literate.Documents;
using Literate.Documents.Markdown;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Documents;

/// <summary>Outputs are put into a document, and no other byte of it changes.</summary>
public class MarkdownEditTests
{
    [Fact]
    public void An_output_that_is_new_gets_a_fence_behind_the_code() => Becomes(
        "# A\n\n```csharp\n1\n```\n\nThe end.\n", 1, [Printed("a\nb\n")],
        "# A\n\n```csharp\n1\n```\n\n```output\na\nb\n```\n\nThe end.\n");

    [Fact]
    public void An_output_that_differs_is_replaced_and_its_fence_stays_as_it_is() => Becomes(
        "~~~csharp\n1\n~~~\n\n\n ~~~~ output  of the cell\n old\n\n older\n  ~~~~~ \nThe end.\n", 0, [Printed("a\n\n b\n")],
        "~~~csharp\n1\n~~~\n\n\n ~~~~ output  of the cell\n a\n\n  b\n  ~~~~~ \nThe end.\n");

    [Fact]
    public void An_output_that_is_gone_takes_its_fence_along_and_the_lines_before_it() => Becomes(
        "```csharp\n1\n```\n \n\n```output\n1\n```\n\nThe end.\n", 0, [],
        "```csharp\n1\n```\n\nThe end.\n");

    [Fact]
    public void An_empty_fence_is_filled() => Becomes(
        "```csharp\n1\n```\n```output\n```\n", 0, [Returned("1")],
        "```csharp\n1\n```\n```output\n[text/plain]\n1\n```\n");

    [Fact]
    public void An_empty_fence_stays_where_there_is_nothing_to_put_into_it() => Stays("```csharp\n1;\n```\n```output\n\n```\n", 0, [Printed("\n")]);

    [Fact]
    public void An_output_with_the_same_text_keeps_its_bytes() => Stays(
        "```csharp\n1\n```\n```output\n a  \n\n[text/plain]  \n1\n\n\n```\n", 0, [Printed(" a\n"), Returned("1", 7)]);

    [Fact]
    public void An_output_with_fences_in_it_gets_a_longer_one()
    {
        Becomes(
            "```csharp\n1\n```\n", 0, [Printed("```csharp\n````\n")],
            "```csharp\n1\n```\n\n`````output\n```csharp\n````\n`````\n");
        Becomes(
            "```csharp\n1\n```\n```output\nold\n```\n", 0, [Printed("a ``` b\n")],
            "```csharp\n1\n```\n````output\na ``` b\n````\n");
        Becomes(
            "```csharp\n1\n```\n~~~output\nold\n~~~~\n", 0, [Printed("```\n~~~\n")],
            "```csharp\n1\n```\n~~~~output\n```\n~~~\n~~~~\n");
    }

    [Theory]
    [InlineData("- x\n\n  ```csharp\n  1\n  ```\n\n  y\n- z\n", "- x\n\n  ```csharp\n  1\n  ```\n  ```output\n   a\n\n  b\n  ```\n\n  y\n- z\n")]
    [InlineData("1. ```csharp\n   1\n   ```\n2. y\n", "1. ```csharp\n   1\n   ```\n   ```output\n    a\n\n   b\n   ```\n2. y\n")]
    [InlineData("> x\n>\n> ```csharp\n> 1\n> ```\n>\n> y\n", "> x\n>\n> ```csharp\n> 1\n> ```\n> ```output\n>  a\n>\n> b\n> ```\n>\n> y\n")]
    [InlineData(">```csharp\n>1\n>```\n", ">```csharp\n>1\n>```\n>```output\n>  a\n>\n> b\n>```\n")]
    [InlineData("> - ```csharp\n>   1\n>   ```\n>   ```output\n>   old\n>   ```\n", "> - ```csharp\n>   1\n>   ```\n>   ```output\n>    a\n>\n>   b\n>   ```\n")]
    public void In_a_list_or_a_quote_the_output_has_the_marks_of_what_is_around_it(string before, string after)
    {
        var index = MarkdownCases.Parse(before).Cells.Index().Single(cell => cell.Item.Kind == CellKind.Code).Index;
        Becomes(before, index, [Printed(" a\n\nb\n")], after);
    }

    [Theory]
    [InlineData("<!--\n```csharp\n1\n```\n-->\n", "<!--\n```csharp\n1\n```\n\n```output\na\n```\n-->\n")]
    [InlineData("<!-- ```csharp\n1\n``` -->\n", "<!-- ```csharp\n1\n```\n\n```output\na\n``` -->\n")]
    [InlineData("<!-- ```csharp\n1\n```\n```output\nold\n``` -->\n", "<!-- ```csharp\n1\n```\n```output\na\n``` -->\n")]
    public void The_output_of_a_hidden_cell_is_hidden_with_it(string before, string after) => Becomes(before, 0, [Printed("a\n")], after);

    [Theory]
    [InlineData("\uFEFF```csharp\r\n1\r\n```\r\n", "\uFEFF```csharp\r\n1\r\n```\r\n\r\n```output\r\na\r\nb\r\n```\r\n")]
    [InlineData("```csharp\n1\n```", "```csharp\n1\n```\n\n```output\na\nb\n```")]
    [InlineData("```csharp\r1\r```\r```output\rold\r```", "```csharp\r1\r```\r```output\ra\rb\r```")]
    [InlineData("x\n\n```csharp\r\n1\n```\n", "x\n\n```csharp\r\n1\n```\r\n\r\n```output\r\na\r\nb\r\n```\n")]
    public void Line_ends_byte_order_mark_and_the_missing_last_line_end_are_kept(string before, string after)
    {
        var index = before.StartsWith('x') ? 1 : 0;
        Becomes(before, index, [Printed("a\nb\n")], after);
        if (!before.Contains("output"))
            Becomes(after, index, [], before);
    }

    [Fact]
    public void Several_cells_are_written_at_a_time() => Assert.Equal(
        "```csharp\n1\n```\n\n```output\n[text/plain]\n1\n```\n\n```csharp\n2\n```\n\nand\n\n```csharp\n3;\n```\n",
        Cases.Text(MarkdownEdit.ReplaceOutputs(
            Encoding.UTF8.GetBytes("```csharp\n1\n```\n\n```csharp\n2\n```\n\nand\n\n```csharp\n3;\n```\n\n```output\n3\n```\n"),
            new Dictionary<int, CellOutputs> { [3] = new([], 3), [1] = new([], 2), [0] = new([Returned("1", 1)], 1) })));

    [Theory]
    [InlineData("a\n\n<!--\n```csharp\n1\n```\n-->\n", 1, "a --> b", 5)]
    [InlineData("```csharp\n1\n```\n", 0, "a\0b", 2)]
    [InlineData("```csharp\n1\n```\n", 0, "a<half>b", 2)]
    [InlineData("> ```csharp\n> 1\n> ```\n", 0, "\ta", 2)]
    public void An_output_that_would_be_read_otherwise_is_refused(string before, int index, string output, int line)
    {
        var error = Assert.Throws<ArgumentException>(() => MarkdownEdit.ReplaceOutputs(
            Encoding.UTF8.GetBytes(before), new Dictionary<int, CellOutputs> { [index] = new([Printed(output.Replace("<half>", "\ud83d"))], 1) }));

        Assert.Equal(
            $"The output of the cell in line {line} would not be read as it was written. It holds a character that no text has (a NUL, or one "
            + "half of a surrogate pair), or one that means something where the cell stands (`-->` in a comment, a tab that begins a "
            + "line in a list or quote). Change what the cell gives, move the cell, or tag it `ignore-output`.",
            error.Message);
    }

    [Fact]
    public void A_refusal_names_the_line_of_the_file_as_it_is_and_not_as_it_would_be()
    {
        var error = Assert.Throws<ArgumentException>(() => MarkdownEdit.ReplaceOutputs(
            "```csharp\n1\n```\n\n```csharp\n2\n```\n"u8.ToArray(),
            new Dictionary<int, CellOutputs> { [0] = new([Printed("a\nb\nc\n")], 1), [1] = new([Printed("a\0b")], 2) }));

        Assert.StartsWith("The output of the cell in line 6 would not be read", error.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2)]
    public void Only_code_cells_that_exist_can_get_outputs(int index) => Assert.ThrowsAny<ArgumentException>(() => MarkdownEdit.ReplaceOutputs(
        "# A\n\n```csharp\n1\n```\n"u8.ToArray(), new Dictionary<int, CellOutputs> { [index] = new([], 1) }));

    [Theory, MemberData(nameof(MarkdownCases.All), MemberType = typeof(MarkdownCases))]
    public void Outputs_put_into_a_document_and_taken_back_leave_no_trace(string name)
    {
        var before = MarkdownCases.Bytes(name);
        var cells = MarkdownReader.Read(before).Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code && !cell.Item.Outputs.IsEmpty).ToList();

        var changed = MarkdownEdit.ReplaceOutputs(before, cells.ToDictionary(cell => cell.Index, cell => new CellOutputs([Printed("other\n\n than before\n")], 1)));
        var after = MarkdownEdit.ReplaceOutputs(changed, cells.ToDictionary(cell => cell.Index, cell => new CellOutputs(cell.Item.Outputs, 1)));

        Assert.Equal(cells.Count == 0, before.AsSpan().SequenceEqual(changed));
        Assert.Equal(Cases.Text(before), Cases.Text(after));
    }

    private static void Stays(string document, int index, Output[] outputs) => Becomes(document, index, outputs, document);

    private static void Becomes(string before, int index, Output[] outputs, string after)
    {
        var stored = new Dictionary<int, CellOutputs> { [index] = new([.. outputs], 1) };
        var bytes = MarkdownEdit.ReplaceOutputs(Encoding.UTF8.GetBytes(before), stored);
        Assert.Equal(after, Cases.Text(bytes));
        Assert.Equal(bytes, MarkdownEdit.ReplaceOutputs(bytes, stored));
    }
}
