using System.Text.Json;
using Literate.Documents.Converting;

namespace Literate.Documents.Ipynb;

/// <summary>Makes of a notebook in another format one that an .ipynb file can hold.</summary>
internal static class IpynbFitting
{
    private const string KernelInfo = "kernelInfo";

    public static Fitted Fit(Notebook notebook)
    {
        var fitting = new Fitting();
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            foreach (var entry in cell.Outputs.SelectMany(EntriesOf).Where(entry => OutputText.IsSummary(entry)))
                fitting.Lose(index, LossKind.Data, $"what stands under {entry.MimeType} is no image: a document and a script have the hash of the data only");
            fitting.Add(cell with { Tags = cell.IsHidden && !cell.Tags.Contains(CellTag.RemoveCell) ? cell.Tags.Add(CellTag.RemoveCell) : cell.Tags, Json = default }, index);
        }

        return fitting.Of(notebook with { Json = RootOf(notebook) });
    }

    /// <summary>All but the cells: that of a new notebook, with the metadata that a script has.</summary>
    private static JsonElement RootOf(Notebook notebook)
    {
        var root = IpynbNewNotebook.Root(notebook.DefaultLanguage);
        foreach (var member in JsonPart.Members.Of(JsonPath.Find(notebook.Json, ["metadata"])).Items.OrderBy(member => member.Name == KernelInfo))
        {
            string[] path = member.Name == KernelInfo ? ["metadata", "polyglot_notebook", KernelInfo] : ["metadata", member.Name];
            root = root.Set(path, member.Value);
        }

        return IpynbNewNotebook.Parse(root);
    }

    private static IEnumerable<MimeEntry> EntriesOf(Output output) => output switch
    {
        DisplayOutput display => display.Data.Entries,
        ResultOutput result => result.Data.Entries,
        _ => [],
    };
}
