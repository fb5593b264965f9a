using Literate.Documents;
using Literate.Documents.Markdown;

namespace Literate.Tests.Documents;

/// <summary>
/// Whatever the bytes: a notebook or a <see cref="DocumentException"/>; and a notebook can be edited so that it reads back, or
/// the edit is refused.
/// </summary>
public class MarkdownFuzzTests
{
    private static readonly string[] Pieces =
    [
        "```", "````", "~~~", "csharp", "cs ", "output", "\n", "\n", "\n", "\r\n", "\r", " ", "  ", "    ", "\t", "> ", ">", "- ", "1. ", "<!--", "-->", "`", "#",
        "a", "1 + 1", "[a]: b", "[a]", "\0", "\uFEFF", "ä", "😀", "\u2028", "```csharp\n", "\n```\n", "\n```output\n", "<div>\n", "|", "***", "---",
    ];

    [Theory, MemberData(nameof(MarkdownCases.All), MemberType = typeof(MarkdownCases))]
    public void A_file_cut_off_anywhere_is_read_or_explained(string name)
    {
        var bytes = MarkdownCases.Bytes(name);
        for (var length = 0; length <= bytes.Length; length++)
            Use(bytes[..length]);
    }

    [Theory, MemberData(nameof(MarkdownCases.All), MemberType = typeof(MarkdownCases))]
    public void A_damaged_file_is_read_or_explained(string name)
    {
        var random = new Random(20260327);
        var bytes = MarkdownCases.Bytes(name);
        var read = 0;
        for (var round = 0; round < 500; round++)
            read += Use(Damage.To(bytes, random, Pieces)) ? 1 : 0;

        Assert.InRange(read, 1, 499);
    }

    [Fact]
    public void Any_bytes_are_explained()
    {
        var random = new Random(20260424);
        for (var round = 0; round < 2_000; round++)
            Use(Damage.Bytes(random, 200));
    }

    [Fact]
    public void Any_sequence_of_marks_is_read_or_explained()
    {
        var random = new Random(20260911);
        var read = 0;
        for (var round = 0; round < 20_000; round++)
            read += Use(Damage.Pieces(random, Pieces, 40)) ? 1 : 0;

        Assert.InRange(read, 100, 19_999);
    }

    /// <summary>Reads and edits a document.</summary>
    /// <returns>Whether it is a notebook.</returns>
    private static bool Use(byte[] bytes)
    {
        Notebook notebook;
        try
        {
            notebook = MarkdownReader.Read(bytes);
        }
        catch (DocumentException exception)
        {
            Assert.EndsWith(".", exception.Message);
            Assert.InRange(exception.Line ?? 1, 1, bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 1);
            return false;
        }

        Assert.True(MarkdownReader.IsNotebook(bytes));
        Assert.Equal(bytes, MarkdownEdit.ReplaceOutputs(bytes, Stored(notebook, cell => cell.Outputs)));
        try
        {
            Output[] seen = [new StreamOutput("stdout", "\n  seen\n\n```csharp\n\n"), new DisplayOutput(MimeBundle.Of("text/plain", ""))];
            var outputs = Stored(notebook, _ => seen);
            var edited = MarkdownEdit.ReplaceOutputs(bytes, outputs);
            Assert.All(MarkdownReader.Read(edited).CodeCells, cell => Assert.Equal(OutputText.Of(seen), OutputText.Of(cell.Outputs)));
            Assert.Equal(edited, MarkdownEdit.ReplaceOutputs(edited, outputs));

            var cleared = MarkdownEdit.ReplaceOutputs(edited, Stored(notebook, _ => []));
            Assert.All(MarkdownReader.Read(cleared).CodeCells, cell => Assert.Empty(cell.Outputs));
        }
        catch (ArgumentException refused)
        {
            Assert.StartsWith("The output of the cell in line ", refused.Message);
        }

        return true;
    }

    private static Dictionary<int, CellOutputs> Stored(Notebook notebook, Func<Cell, IEnumerable<Output>> outputs) =>
        notebook.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code)
            .ToDictionary(cell => cell.Index, cell => new CellOutputs([.. outputs(cell.Item)], null));
}
