using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>What a notebook and its cells need in a file beyond what the model says.</summary>
internal static class IpynbNewNotebook
{
    private const int MinorWithIds = 5;

    /// <summary>All of a new notebook but its cells.</summary>
    public static JsonPart.Members Root(string language)
    {
        // The kernels that .NET Interactive registers with Jupyter; its C# kernel runs all other languages too.
        var (display, name) = language switch
        {
            "fsharp" => ("F#", ".net-fsharp"),
            "pwsh" => ("PowerShell", ".net-pwsh"),
            _ => ("C#", ".net-csharp"),
        };
        var kernel = JsonPart.Members.None
            .Set("aliases", new JsonPart.List([]))
            .Set("languageName", new JsonPart.Text(language))
            .Set("name", new JsonPart.Text(language));
        return JsonPart.Members.None
            .Set(["metadata", "kernelspec", "display_name"], new JsonPart.Text($".NET ({display})"))
            .Set(["metadata", "kernelspec", "language"], new JsonPart.Text(display))
            .Set(["metadata", "kernelspec", "name"], new JsonPart.Text(name))
            .Set(["metadata", "language_info", "name"], new JsonPart.Text("polyglot-notebook"))
            .Set(["metadata", "polyglot_notebook", "kernelInfo", "defaultKernelName"], new JsonPart.Text(language))
            .Set(["metadata", "polyglot_notebook", "kernelInfo", "items"], new JsonPart.List([kernel]))
            .Set("nbformat", new JsonPart.Number(4))
            .Set("nbformat_minor", new JsonPart.Number(MinorWithIds));
    }

    /// <summary>What <see cref="Root"/> has, as if it were read from a file.</summary>
    public static JsonElement Json(string language) => Parse(Root(language));

    /// <summary>New JSON as if it were read from a file.</summary>
    public static JsonElement Parse(JsonPart part) =>
        JsonElement.Parse(JsonLayout.Write(part, IpynbStyle.Nbformat.InOneLine() with { Colon = ":", Comma = "," }), new JsonDocumentOptions { MaxDepth = IpynbSyntax.MaxDepth });

    /// <summary>Whether two parts of files are the same but for the blanks between their tokens.</summary>
    public static bool IsSame(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind
        && (one.ValueKind == JsonValueKind.Undefined || Parse(new JsonPart.Stored(one)).GetRawText() == Parse(new JsonPart.Stored(other)).GetRawText());

    /// <summary>The identity of a cell in the file; a new cell gets one exactly where the notebook's version has them.</summary>
    public static string? IdOf(Notebook notebook, int index)
    {
        var cell = notebook.Cells[index];
        if (cell.Json.ValueKind == JsonValueKind.Object)
            return cell.Id;

        if (notebook.Json.ValueKind == JsonValueKind.Object && !HasIds(notebook.Json))
            return null;

        var id = cell.Id ?? $"cell-{index + 1}";
        while (cell.Id is null && notebook.Cells.Any(other => other.Id == id))
            id += "-new";
        return id;
    }

    private static bool HasIds(JsonElement notebook) =>
        JsonMember.Find(notebook, "nbformat_minor") is { ValueKind: JsonValueKind.Number } minor
        && minor.TryGetInt32(out var value) && value >= MinorWithIds;
}
