using System.Text;
using Literate.Documents.Markdown;

namespace Literate.Documents.Dib;

/// <summary>The text of a new file with what is expected, and of its parts.</summary>
internal static class ExpectedText
{
    private static readonly string[] Preamble =
    [
        "# Expected outputs",
        "",
        "Of the code cells of the notebook beside this file, each under its number and title. `literate accept` writes them.",
        "A line with `Tags:` below a title says more of a cell, for instance that it `raises-exception`.",
    ];

    /// <summary>Whether a line stands at the beginning of a new file.</summary>
    public static bool IsOfPreamble(string line) => Preamble.Contains(line.TrimEnd());

    /// <summary>A file with some sections.</summary>
    public static string File(IEnumerable<string> sections, string end) =>
        string.Join(end + end, [string.Join(end, Preamble), .. sections]) + end;

    /// <summary>The section of a cell, without a line end behind it.</summary>
    /// <param name="number">The cell's number among the code cells.</param>
    /// <param name="title">The cell's title.</param>
    /// <param name="tags">The cell's tags, each of them one word.</param>
    /// <param name="output">The text of its outputs; empty where it has none.</param>
    /// <param name="end">What ends a line.</param>
    public static string Section(int number, string title, IReadOnlyCollection<string> tags, string output, string end)
    {
        var section = new StringBuilder(ExpectedSection.HeadingOf(number, title));
        if (tags.Count > 0)
            section.Append(end).Append(end).Append("Tags: ").AppendJoin(' ', tags);
        if (output.Length > 0)
            section.Append(end).Append(end).Append(Fence(new string('`', FenceLength.For('`', output)), "output", output, end));
        return section.ToString();
    }

    /// <summary>A fence around an output, without a line end behind it.</summary>
    /// <param name="run">The characters that open and close it.</param>
    /// <param name="info">What stands behind those that open it.</param>
    /// <param name="output">The output.</param>
    /// <param name="end">What ends a line.</param>
    public static string Fence(string run, string info, string output, string end) =>
        $"{run}{info}{end}{output.TrimEnd('\n').Replace("\n", end)}{end}{run}";
}
