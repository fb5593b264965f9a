using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

/// <summary>Whatever the bytes: a notebook or a <see cref="DocumentException"/>, and a notebook can be written and edited.</summary>
public class IpynbFuzzTests
{
    private static readonly string[] Pieces = [.. "{}[],:\"\\019.eE-ntu \r\n".Select(character => character.ToString()), "null", "\\ud83d", "\"tags\":", "#!csharp"];

    [Theory, MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void A_file_cut_off_anywhere_is_explained(string name)
    {
        var bytes = Cases.Bytes(name);
        var end = bytes.AsSpan().LastIndexOf((byte)'}');
        for (var length = 0; length <= end; length++)
            Assert.Throws<DocumentException>(() => IpynbReader.Read(bytes.AsMemory(0, length)));
    }

    [Theory, MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void A_damaged_file_is_read_or_explained(string name)
    {
        var random = new Random(20260327);
        var bytes = Cases.Bytes(name);
        var read = 0;
        for (var round = 0; round < 2_000; round++)
        {
            var damaged = Damage.To(bytes, random, Pieces);
            try
            {
                Use(damaged);
                read++;
            }
            catch (DocumentException exception)
            {
                Assert.EndsWith(".", exception.Message);
                Assert.InRange(exception.Line ?? 1, 1, damaged.Count((byte)'\n') + 1);
            }
        }

        Assert.InRange(read, 1, 1_999);
    }

    private static void Use(byte[] bytes)
    {
        var notebook = IpynbReader.Read(bytes);
        var written = IpynbReader.Read(IpynbWriter.Write(notebook));
        Assert.Equal(Cases.Story(notebook), Cases.Story(written));

        var outputs = notebook.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code)
            .ToDictionary(cell => cell.Index, _ => new CellOutputs([new StreamOutput("stdout", "seen")], 77));
        var edited = IpynbEdit.ReplaceOutputs(bytes, outputs);
        Assert.All(IpynbReader.Read(edited).CodeCells, cell => Assert.Equal([new StreamOutput("stdout", "seen")], cell.Outputs));
        Assert.Equal(edited, IpynbEdit.ReplaceOutputs(edited, outputs));
    }
}
