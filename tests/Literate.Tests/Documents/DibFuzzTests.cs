using Literate.Documents;
using Literate.Documents.Dib;

namespace Literate.Tests.Documents;

/// <summary>
/// Whatever the bytes of both files: a notebook or a <see cref="DocumentException"/>; and a notebook can be written, and edited
/// so that it reads back.
/// </summary>
public class DibFuzzTests
{
    private static readonly string[] Pieces =
    [
        "#!", "#!csharp", "#!markdown\n", "#!meta", "\n#!meta\n{}\n", "{\"kernelInfo\":", "\"items\":[{\"name\":\"a\"}]", "\"\\ud83d\"", "{", "}", "\n", "\n", "\n", "\r\n", "\r", " ", "a", "1 + 1",
        "//", "`", "## Cell 1: a", "\n## Cell 1: 1 + 1\n", "## Cell 2", "## Cell 999999999999", "Tags: x", "\n```output\n", "\n```\n", "~~~", "````", "[error] x", "\0", "\uFEFF", "ä", "😀", "\u2028", "\u0085",
    ];

    [Theory, MemberData(nameof(DibCases.All), MemberType = typeof(DibCases))]
    public void A_file_cut_off_anywhere_is_read_or_explained(string name)
    {
        var content = DibCases.Content(name);
        for (var length = 0; length <= content.Notebook.Length; length++)
            Use(content with { Notebook = content.Notebook[..length] });
        for (var length = 0; length <= content.Expected.GetValueOrDefault().Length; length++)
            Use(content with { Expected = content.Expected.GetValueOrDefault()[..length] });
    }

    [Theory, MemberData(nameof(DibCases.All), MemberType = typeof(DibCases))]
    public void A_damaged_file_is_read_or_explained(string name)
    {
        var random = new Random(20260327);
        var content = DibCases.Content(name);
        var read = 0;
        for (var round = 0; round < 1_000; round++)
        {
            var damaged = random.Next(2) == 0
                ? content with { Notebook = Damage.To(content.Notebook.Span, random, Pieces) }
                : content with { Expected = Damage.To(content.Expected.GetValueOrDefault().Span, random, Pieces) };
            read += Use(damaged) ? 1 : 0;
        }

        Assert.InRange(read, 1, 999);
    }

    [Fact]
    public void Any_bytes_are_explained()
    {
        var random = new Random(20260424);
        for (var round = 0; round < 2_000; round++)
            Use(new NotebookContent(Damage.Bytes(random, 200), Damage.Bytes(random, 200)));
    }

    [Fact]
    public void Any_sequence_of_marks_is_read_or_explained()
    {
        var random = new Random(20260911);
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var content = new NotebookContent(Damage.Pieces(random, Pieces, 20));
            read += Use(random.Next(2) == 0 ? content : content with { Expected = Damage.Pieces(random, Pieces, 20) }) ? 1 : 0;
        }

        Assert.InRange(read, 100, 19_999);
    }

    /// <summary>Reads, writes and edits a notebook.</summary>
    /// <returns>Whether it is one.</returns>
    private static bool Use(NotebookContent content)
    {
        Notebook notebook;
        try
        {
            notebook = DibReader.Read(content);
        }
        catch (DocumentException exception)
        {
            var blamed = exception.IsInExpected ? content.Expected!.Value : content.Notebook;
            Assert.EndsWith(".", exception.Message);
            Assert.InRange(exception.Line ?? 1, 1, blamed.Span.Count((byte)'\n') + blamed.Span.Count((byte)'\r') + 1);
            return false;
        }

        var written = DibWriter.Write(notebook);
        Assert.Equal(Stories(notebook), Stories(DibReader.Read(written)));

        Assert.Equal(content, DibEdit.ReplaceOutputs(content, Stored(notebook, cell => cell.Outputs)));
        Output[] seen = [new StreamOutput("stdout", "\n  seen\n\n```output\n## Cell 1\n"), new DisplayOutput(MimeBundle.Of("text/plain", ""))];
        var edited = DibEdit.ReplaceOutputs(content, Stored(notebook, _ => seen));
        var again = DibReader.Read(edited);
        Assert.Equal(notebook.Cells.Select(cell => (cell.Source, string.Join(' ', cell.Tags))), again.Cells.Select(cell => (cell.Source, string.Join(' ', cell.Tags))));
        Assert.All(again.CodeCells, cell => Assert.Equal(OutputText.Of(seen), OutputText.Of(cell.Outputs)));
        Assert.Equal(edited, DibEdit.ReplaceOutputs(edited, Stored(notebook, _ => seen)));
        Assert.All(DibReader.Read(DibEdit.ReplaceOutputs(edited, Stored(notebook, _ => []))).CodeCells, cell => Assert.Empty(cell.Outputs));
        return true;
    }

    private static IEnumerable<string> Stories(Notebook notebook) => notebook.Cells.Select(cell => CellStory.Of(cell with { Line = null, Outputs = [] }) + OutputText.Of(cell.Outputs));

    private static Dictionary<int, CellOutputs> Stored(Notebook notebook, Func<Cell, IEnumerable<Output>> outputs) =>
        notebook.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code)
            .ToDictionary(cell => cell.Index, cell => new CellOutputs([.. outputs(cell.Item)], null));
}
