using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

/// <summary>For each notebook in the folder <c>cases</c>; to add a case, add a file.</summary>
public class IpynbRoundTripTests
{
    [Theory, MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void A_notebook_that_was_not_changed_is_written_back_byte_for_byte(string name)
    {
        var bytes = Cases.Bytes(name);
        Assert.Equal(Cases.Text(bytes), Cases.Text(IpynbWriter.Write(IpynbReader.Read(bytes), IpynbStyle.Detect(bytes))));
        Assert.Equal(bytes, IpynbWriter.Write(IpynbReader.Read(bytes), IpynbStyle.Detect(bytes)));
    }

    [Theory, MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void In_nbformats_layout_a_notebook_says_the_same(string name)
    {
        var notebook = Cases.Read(name);
        var again = IpynbReader.Read(IpynbWriter.Write(notebook));
        Assert.Equal(Cases.Story(notebook), Cases.Story(again));
        Assert.Equal(IpynbWriter.Write(notebook), IpynbWriter.Write(again));
    }

    [Theory, MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void Storing_the_outputs_that_are_stored_changes_no_byte(string name)
    {
        var bytes = Cases.Bytes(name);
        var stored = IpynbReader.Read(bytes).Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code)
            .ToDictionary(cell => cell.Index, cell => new CellOutputs(cell.Item.Outputs, cell.Item.ExecutionCount));
        Assert.Equal(bytes, IpynbEdit.ReplaceOutputs(bytes, stored));
    }

    [Theory, MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public void New_outputs_can_be_stored_in_any_layout_and_storing_them_again_changes_no_byte(string name)
    {
        var bytes = Cases.Bytes(name);
        var outputs = new CellOutputs([new StreamOutput("stdout", "new\n"), new DisplayOutput(MimeBundle.Of("text/plain", "😀"))], 41);
        var stored = IpynbReader.Read(bytes).Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code)
            .ToDictionary(cell => cell.Index, _ => outputs);

        var once = IpynbEdit.ReplaceOutputs(bytes, stored);

        Assert.All(IpynbReader.Read(once).CodeCells, cell => Assert.Equal(outputs, new CellOutputs(cell.Outputs, cell.ExecutionCount)));
        Assert.Equal(once, IpynbEdit.ReplaceOutputs(once, stored));
        Assert.Equal(IpynbStyle.Detect(bytes), IpynbStyle.Detect(once));

        // These files are laid out regularly, so what was put in must look as if the writer had laid out all.
        Assert.Equal(Cases.Text(IpynbWriter.Write(IpynbReader.Read(once), IpynbStyle.Detect(bytes))), Cases.Text(once));
    }
}
