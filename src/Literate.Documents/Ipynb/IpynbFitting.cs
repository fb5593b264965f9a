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
            if (cell.Outputs.Any(output => output.IsWritten) && Wildcards.StandIn(OutputText.Of(cell.Outputs)))
                fitting.Lose(index, LossKind.Wildcard, "that `...` and `[..]` in its output stand for anything: there they are text");
            var outputs = cell.Outputs.Select(Wildcards.Literal).Select(output => output is DisplayOutput display ? display with { Data = WithJson(display.Data, index, fitting) } : output);
            var tags = cell.IsHidden && !cell.Tags.Contains(CellTag.RemoveCell) ? cell.Tags.Add(CellTag.RemoveCell) : cell.Tags;
            fitting.Add(WithComparison(cell with { Outputs = [.. outputs], Tags = tags, Json = default }, index), index);
        }

        return fitting.Of(notebook with { Json = RootOf(notebook) });
    }

    /// <summary>The cell with the words of its tags that say how it is compared in its metadata, where such a file has them.</summary>
    private static Cell WithComparison(Cell cell, int index)
    {
        var (members, tags) = ComparisonWords.AsMembers(cell.Tags);
        if (members.Items.IsEmpty)
            return cell;

        var json = IpynbCellWriter.Part(cell with { Tags = [] }, cell.Language, $"cell-{index + 1}").Set(["metadata", ComparisonWords.Member], members);
        return cell with { Tags = tags, Id = $"cell-{index + 1}", Json = IpynbNewNotebook.Parse(json) };
    }

    /// <summary>The data without text under a JSON type that is not JSON, which no such file can hold.</summary>
    private static MimeBundle WithJson(MimeBundle data, int index, Fitting fitting)
    {
        var wrong = data.Entries.Where(entry => MimeEntry.IsJson(entry.MimeType) && !IpynbOutputWriter.IsJson(entry)).ToList();
        foreach (var entry in wrong)
            fitting.Lose(index, LossKind.Outputs, $"what an output has under {entry.MimeType}, which is not JSON");
        return wrong.Count == 0 ? data : new MimeBundle([.. data.Entries.Except(wrong)]);
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
