using System.Text.Json;
using Literate.Documents.Converting;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Dib;

/// <summary>Makes of a notebook in another format one that a .dib file can hold.</summary>
internal static class DibFitting
{
    public static Fitted Fit(Notebook notebook)
    {
        var fitting = new Fitting();
        var metadata = MetadataOf(notebook, fitting);
        var kernels = new DibKernels(metadata);
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            var fitted = cell switch
            {
                { Kind: CellKind.Markdown } => cell,
                { Kind: CellKind.Raw } => Prose(ProseOf.Raw(cell, index, fitting)),
                _ when kernels.LineFor(cell.Language) is not null && cell.Language != DibKernels.Markdown => cell,
                _ => Prose(ProseOf.Code(cell, index, fitting)),
            };
            var source = ProseOf.Trimmed(fitted.Source, line => line.Length == 0, index, fitting);
            if (source.Length > 0)
                fitting.Add(fitted with { Source = WithoutBeginnings(source, kernels, index, fitting), Tags = [.. Words(cell)], Json = default }, index);
        }

        return fitting.Of(notebook with { Json = JsonElement.Parse($"{{\"metadata\":{metadata.GetRawText()}}}") });
    }

    private static Cell Prose(string text) => new() { Kind = CellKind.Markdown, Source = text };

    /// <summary>The tags that can stand between others, and the one that hides a cell.</summary>
    private static IEnumerable<string> Words(Cell cell) => cell.Tags.Where(tag => tag.Length > 0 && !tag.Any(char.IsWhiteSpace))
        .Concat(cell.IsHidden && !cell.Tags.Contains(CellTag.RemoveCell) ? [CellTag.RemoveCell] : []);

    /// <summary>The text with a blank before each line that would begin a cell. A second <c>#!meta</c> means nothing.</summary>
    private static string WithoutBeginnings(string source, DibKernels kernels, int index, Fitting fitting)
    {
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (kernels.BegunBy(lines[i]) is null)
                continue;
            fitting.Lose(index, LossKind.Source, $"its line `{lines[i].TrimEnd()}`, which begins a cell in a script: a blank stands before it");
            lines[i] = " " + lines[i];
        }

        return string.Join('\n', lines);
    }

    /// <summary>
    /// The notebook's metadata as a script has them: <c>kernelInfo</c> stands by itself and lists all languages of the
    /// notebook, and what a new notebook would have is left out.
    /// </summary>
    private static JsonElement MetadataOf(Notebook notebook, Fitting fitting)
    {
        var stock = JsonPath.Find(IpynbNewNotebook.Json(notebook.DefaultLanguage), ["metadata"]);
        var info = JsonPath.Find(notebook.Json, ["metadata", "polyglot_notebook", "kernelInfo"]);
        var metadata = JsonPart.Members.None;
        foreach (var member in JsonPart.Members.Of(JsonPath.Find(notebook.Json, ["metadata"])).Items)
        {
            var value = ((JsonPart.Stored)member.Value).Value;
            if (member.Name == "kernelInfo")
            {
                fitting.Lose(null, LossKind.Metadata, "`kernelInfo` in its metadata");
            }
            else if (member.Name == "polyglot_notebook" && info.ValueKind == JsonValueKind.Object)
            {
                var others = JsonPart.Members.Of(value).Remove("kernelInfo");
                metadata = others.Items.IsEmpty ? metadata : metadata.Set(member.Name, others);
            }
            else if (!IpynbNewNotebook.IsSame(JsonPath.Find(stock, [member.Name]), value))
            {
                metadata = metadata.Set(member.Name, member.Value);
            }
        }

        return IpynbNewNotebook.Parse(metadata.Set("kernelInfo", KernelInfo(notebook, info)));
    }

    private static JsonPart.Members KernelInfo(Notebook notebook, JsonElement stored)
    {
        var info = JsonPart.Members.Of(stored);
        var isNew = info.Items.IsEmpty;
        if (JsonPath.Find(stored, ["defaultKernelName"]).ValueKind == JsonValueKind.Undefined)
            info = info.Set("defaultKernelName", new JsonPart.Text(notebook.DefaultLanguage));

        var items = JsonPath.Find(stored, ["items"]) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(item => (JsonPart)new JsonPart.Stored(item)).ToList() : [];
        var known = new DibKernels(IpynbNewNotebook.Parse(JsonPart.Members.None.Set("kernelInfo", info)));
        var missing = notebook.CodeCells.Select(cell => cell.Language).Prepend(notebook.DefaultLanguage).Distinct()
            .Where(language => (known.LineFor(language) is null && IsName(language, known)) || (isNew && language == notebook.DefaultLanguage && known.LineFor(language) is not null)).ToList();
        if (missing.Count == 0)
            return info;

        items.AddRange(missing.Select(language => JsonPart.Members.None.Set("aliases", new JsonPart.List([])).Set("name", new JsonPart.Text(language))));
        return info.Set("items", new JsonPart.List([.. items]));
    }

    /// <summary>Whether a language can stand behind <c>#!</c>, where it must not mean anything yet.</summary>
    private static bool IsName(string language, DibKernels known) => language.Length > 0 && language != "meta" && known.BegunBy("#!" + language) is null
        && !language.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || char.IsSurrogate(character));
}
