using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>The places where notebooks name a language; each tool has had its own, and the newest is asked first.</summary>
internal static class IpynbLanguage
{
    /// <summary>Where the language of a cell is written.</summary>
    public static readonly string[] OfCellPath = ["metadata", "polyglot_notebook", "kernelName"];

    /// <summary>Where older tools look for the language of a cell.</summary>
    public static readonly string[] OfCellFormerPath = ["metadata", "dotnet_interactive", "language"];

    /// <summary>Where the language of a notebook is written.</summary>
    public static readonly string[] OfNotebookPath = ["metadata", "polyglot_notebook", "kernelInfo", "defaultKernelName"];

    /// <summary>The language of the cells that name none.</summary>
    public static string OfNotebook(JsonElement notebook) =>
        Named(notebook, OfNotebookPath)
        ?? Named(notebook, "metadata", "kernelspec", "language")
        ?? Named(notebook, "metadata", "kernelspec", "name")
        ?? Named(notebook, "metadata", "language_info", "name")
        ?? CellLanguage.CSharp;

    /// <summary>The language of a code cell.</summary>
    public static string OfCell(JsonElement cell, string ofNotebook) =>
        Named(cell, OfCellPath)
        ?? Named(cell, OfCellFormerPath)
        ?? Named(cell, "metadata", "vscode", "languageId")
        ?? ofNotebook;

    private static string? Named(JsonElement from, params ReadOnlySpan<string> path) =>
        JsonMember.String(from, path)?.Trim() switch
        {
            // In these places VS Code names the extension that runs the cell, which says nothing of the language.
            null or "" or "polyglot-notebook" or "dotnet-interactive" => null,

            // Its first previews wrote both into one name: dotnet-interactive.fsharp.
            var name when name.StartsWith("dotnet-interactive.", StringComparison.Ordinal) =>
                CellLanguage.Normalize(name["dotnet-interactive.".Length..]),
            var name => CellLanguage.Normalize(name),
        };
}
