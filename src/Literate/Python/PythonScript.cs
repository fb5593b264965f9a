using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Literate.Books;

namespace Literate.Python;

/// <summary>
/// The same as a notebook, in Python: <c>python/02-kiss.py</c> belongs to <c>02-kiss.ipynb</c> beside that folder. A line
/// <c># cell: NAME</c> begins the part that does what the code cell of that name does; a line <c># differs: WHY</c> directly
/// below it says that the part prints something else, and why.
/// </summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Parts">The parts, in the file's order. What stands before the first is run and belongs to no cell.</param>
/// <param name="Problems">What is wrong with the lines that mark the parts.</param>
public sealed partial record PythonScript(string Path, ImmutableArray<ScriptPart> Parts, ImmutableArray<ScriptProblem> Problems)
{
    /// <summary>The name of the folder beside the notebooks that holds their scripts.</summary>
    public const string Folder = "python";

    /// <summary>The path as a person standing in the current directory would type it.</summary>
    public string DisplayPath => DisplayedPath.Of(Path);

    /// <summary>The script of a notebook, or null where it has none.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <exception cref="IOException">The script cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The script may not be read.</exception>
    public static PythonScript? Of(NotebookSource notebook) =>
        PathOf(notebook) is var path && File.Exists(path) ? Parse(path, File.ReadAllText(path)) : null;

    /// <summary>Where the script of a notebook is if it has one.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string PathOf(NotebookSource notebook) =>
        System.IO.Path.Combine(notebook.Folder, Folder, System.IO.Path.GetFileNameWithoutExtension(notebook.Path) + ".py");

    /// <summary>Finds the parts of a script.</summary>
    /// <param name="path">Its file's full path.</param>
    /// <param name="text">What the file holds.</param>
    public static PythonScript Parse(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (parts, problems) = (ImmutableArray.CreateBuilder<ScriptPart>(), ImmutableArray.CreateBuilder<ScriptProblem>());
        var starts = Enumerable.Range(0, lines.Length).Where(index => CellMark().IsMatch(lines[index])).ToList();
        foreach (var (order, start) in starts.Index())
        {
            var name = CellMark().Match(lines[start]).Groups["name"].Value;
            if (name.Length == 0)
                problems.Add(new(start + 1, PythonErrors.NoName()));
            var code = start + 1;
            string? differs = null;
            if (code < lines.Length && DiffersMark().Match(lines[code]) is { Success: true } mark)
            {
                differs = mark.Groups["why"].Value;
                if (differs.Length == 0)
                    problems.Add(new(code + 1, PythonErrors.NoReason()));
                code++;
            }

            var end = order + 1 < starts.Count ? starts[order + 1] : lines.Length;
            parts.Add(new(name, start + 1, WithoutBlankEnds(lines[code..end]), differs));
        }

        problems.AddRange(Enumerable.Range(0, lines.Length)
            .Where(index => DiffersMark().IsMatch(lines[index]) && (index == 0 || !CellMark().IsMatch(lines[index - 1])))
            .Select(index => new ScriptProblem(index + 1, PythonErrors.DiffersElsewhere())));
        return new(path, parts.ToImmutable(), problems.ToImmutable());
    }

    private static string WithoutBlankEnds(IEnumerable<string> lines) =>
        string.Join('\n', lines.SkipWhile(string.IsNullOrWhiteSpace).Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse());

    [GeneratedRegex(@"^# cell:\s*(?<name>.*?)\s*$")]
    private static partial Regex CellMark();

    [GeneratedRegex(@"^# differs:\s*(?<why>.*?)\s*$")]
    private static partial Regex DiffersMark();
}
