using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Literate.Benchmarks.Notebooks;

/// <summary>Writes small notebooks as files, with their outputs stored.</summary>
internal static class NotebookFolder
{
    private static readonly JsonSerializerOptions s_asNotebooksAre = new() { WriteIndented = true, IndentSize = 1 };

    /// <summary>What makes the folder a book of its own, by which it is also known again.</summary>
    private const string Settings = """{ "title": "Small notebooks, made for benchmarks" }""";

    /// <summary>Writes the first notebooks in C# into a folder of their own. What was written there before is gone.</summary>
    /// <returns>The files.</returns>
    /// <exception cref="IOException">The folder holds something else.</exception>
    internal static IReadOnlyList<string> WriteCSharp(string folder, int count) =>
        Write(folder, count, Kernel(".net-csharp", ".NET (C#)", "C#"), cell => cell.CSharp);

    /// <summary>Writes the same in Python.</summary>
    /// <inheritdoc cref="WriteCSharp" path="/returns" />
    internal static IReadOnlyList<string> WritePython(string folder, int count) =>
        Write(folder, count, Kernel("python3", "Python 3", "python"), cell => cell.Python);

    private static IReadOnlyList<string> Write(string folder, int count, JsonObject metadata, Func<SmallCell, string> code)
    {
        var settings = Path.Combine(folder, "literate.json");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (!File.Exists(settings) || File.ReadAllText(settings) != Settings)
            {
                throw new IOException($"{folder}: the folder holds files that were not written here. Name a new folder, or an empty one.");
            }

            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(settings, Settings);
        List<string> files = [];
        for (var number = 1; number <= count; number++)
        {
            var notebook = new JsonObject
            {
                ["cells"] = new JsonArray([.. SmallNotebook.Cells(number).Select((cell, i) => Cell(cell, i + 1, code(cell)))]),
                ["metadata"] = metadata.DeepClone(),
                ["nbformat"] = 4,
                ["nbformat_minor"] = 5,
            };
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.ipynb"));
            File.WriteAllText(file, notebook.ToJsonString(s_asNotebooksAre) + "\n");
            files.Add(file);
        }

        return files;
    }

    private static JsonObject Kernel(string name, string displayName, string language) => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = displayName, ["language"] = language, ["name"] = name },
        ["language_info"] = new JsonObject { ["name"] = language },
    };

    private static JsonObject Cell(SmallCell cell, int number, string code) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = number,
        ["id"] = $"cell-{number}",
        ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray(Output(cell, number)),
        ["source"] = code,
    };

    private static JsonObject Output(SmallCell cell, int number) => cell.IsResult
        ? new JsonObject
        {
            ["output_type"] = "execute_result",
            ["execution_count"] = number,
            ["data"] = new JsonObject { ["text/plain"] = cell.Output },
            ["metadata"] = new JsonObject(),
        }
        : new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = cell.Output };
}
