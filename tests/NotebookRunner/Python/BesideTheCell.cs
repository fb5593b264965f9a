using Literate.Documents;
using Literate.Python;

namespace NotebookRunner.Python;

/// <summary>Holds what a part of a script printed against what is stored with the cell of its name.</summary>
internal static class BesideTheCell
{
    /// <summary>What a script can be expected to print: standard output, and the text of the cell's value.</summary>
    public static string Expected(Cell cell) => string.Concat(cell.Outputs.Select(output => output switch
    {
        StreamOutput { Name: StreamOutput.StandardOutput } stream => stream.Text,
        ResultOutput { Data: var data } => data["text/plain"] ?? "",
        _ => "",
    }));

    /// <summary>What is wrong; null where nothing is.</summary>
    /// <param name="part">The part.</param>
    /// <param name="printed">What it printed.</param>
    /// <param name="cell">The cell of its name.</param>
    public static string? Problem(ScriptPart part, string printed, Cell cell)
    {
        var (script, notebook) = (Lines(printed), Lines(Expected(cell)));
        var same = script.SequenceEqual(notebook);
        if (part.Differs is null == same)
            return null;
        if (same)
            return $"it says that it differs ({part.Differs}), and it prints what the cell gives. Take the line `# differs:` away.";

        var line = script.Zip(notebook).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            it does not print what the cell of its name gives, first in line {line + 1}. If the languages differ, say why: put a line `# differs: WHY` below its name.

            The cell gives:
            {Block(notebook)}
            The script prints:
            {Block(script)}
            """;
    }

    /// <summary>The lines without blanks at their ends, which nobody sees.</summary>
    private static List<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd())];

    private static string Block(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"    {line}\n"));
}
