using System.Text.Json;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Dib;

/// <summary>The names by which a line <c>#!NAME</c> begins a cell, and what language each of them is for.</summary>
/// <remarks>
/// As .NET Interactive has it, a line with another name is a magic command and belongs to the cell it stands in. It knows
/// its own kernels, and those that the file's <c>#!meta</c> lists.
/// </remarks>
internal sealed class DibKernels
{
    /// <summary>What a cell of prose has in the place of a language.</summary>
    public const string Markdown = "markdown";

    private const string Prefix = "#!", Meta = "#!meta";

    // The kernels that .NET Interactive and its extension of VS Code start with; upper and lower case count.
    private static readonly string[][] WellKnown =
    [
        ["csharp", "c#", "C#"], ["fsharp", "f#", "F#"], ["pwsh", "powershell"], ["javascript", "js"], ["html"], ["mermaid"], ["sql"], ["kql"],
        ["http"], ["value"], ["vscode", "frontend"], [".NET"], [Markdown, "md"],
    ];

    private readonly Dictionary<string, string> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="metadata">The file's metadata; undefined where it has none.</param>
    public DibKernels(JsonElement metadata)
    {
        foreach (var names in WellKnown)
            Add(names[0], names);
        var info = JsonPath.Find(metadata, ["kernelInfo"]);
        if (JsonPath.Find(info, ["items"]) is { ValueKind: JsonValueKind.Array } items)
        {
            foreach (var item in items.EnumerateArray())
            {
                if (NameIn(item, "name") is { } kernel)
                    Add(kernel, [kernel, .. AliasesOf(item)]);
            }
        }

        DefaultLanguage = CellLanguage.CSharp;
        if (NameIn(info, "defaultKernelName") is { } name)
        {
            Add(name, [name]);
            DefaultLanguage = _languages[name];
        }
    }

    /// <summary>The language of a cell that begins without a name.</summary>
    public string DefaultLanguage { get; }

    /// <summary>The language of the cell that a line begins, or null where it begins none. Blanks at its end do not count.</summary>
    public string? BegunBy(string line) =>
        line.StartsWith(Prefix, StringComparison.Ordinal) && _languages.TryGetValue(line[Prefix.Length..].TrimEnd(), out var language) ? language : null;

    /// <summary>The line that begins a cell in a language, or null where no line does.</summary>
    public string? LineFor(string language) => _names.TryGetValue(language, out var name) ? Prefix + name : null;

    /// <summary>Whether a line begins the metadata.</summary>
    public static bool IsMeta(string line) => line.TrimEnd() == Meta;

    /// <summary>Whether a line is a magic command of any kind.</summary>
    public static bool IsMagic(string line) => line.StartsWith(Prefix, StringComparison.Ordinal);

    private void Add(string name, IEnumerable<string> names)
    {
        var language = CellLanguage.Normalize(name);
        foreach (var each in names)
            _languages.TryAdd(each.TrimEnd(), language);
        if (_languages[name] == language)
            _names.TryAdd(language, name);
    }

    private static string? NameIn(JsonElement from, string member) =>
        JsonPath.Find(from, [member]) is { ValueKind: JsonValueKind.String } name && JsonString.Read(name).Trim() is { Length: > 0 } text
        && text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : null; // A line begins a cell.

    private static IEnumerable<string> AliasesOf(JsonElement item) => JsonPath.Find(item, ["aliases"]) is { ValueKind: JsonValueKind.Array } aliases
        ? aliases.EnumerateArray().Where(alias => alias.ValueKind == JsonValueKind.String).Select(JsonString.Read).Where(alias => alias.Trim().Length > 0)
        : [];
}
