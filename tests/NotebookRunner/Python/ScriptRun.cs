using System.Globalization;
using Literate.Python;

namespace NotebookRunner.Python;

/// <summary>What the parts of a script printed, each on its own, in one run of all of them.</summary>
/// <param name="Before">What was printed before the first part.</param>
/// <param name="Printed">What each part printed, up to the last one that came to its end.</param>
/// <param name="Failure">Why the run ended before the last part had; null where it did not.</param>
internal sealed record ScriptRun(string Before, IReadOnlyList<string> Printed, string? Failure)
{
    /// <summary>The control character that stands between records. No script prints it.</summary>
    private const char End = '\x1e';

    /// <summary>
    /// Runs the lines before the first part, then each part, as one program with one namespace. Each keeps its line numbers,
    /// so that an error names the line of the file.
    /// </summary>
    private const string Driver =
        """
        import io, sys
        path, end = sys.argv[1], "\x1e"
        starts = [int(line) - 1 for line in sys.argv[2:]]
        with io.open(path, encoding="utf-8") as script:
            lines = script.read().split("\n")
        sys.argv = [path]
        names = {"__name__": "__main__", "__file__": path}
        for first, last in zip([0] + starts, starts + [len(lines)]):
            exec(compile("\n" * first + "\n".join(lines[first:last]), path, "exec"), names)
            sys.stdout.write(end)
            sys.stdout.flush()
        """;

    /// <summary>Runs a script.</summary>
    public static async Task<ScriptRun> OfAsync(PythonInterpreter python, PythonScript script, CancellationToken cancellationToken)
    {
        string[] lines = [.. script.Parts.Select(part => part.Line.ToString(CultureInfo.InvariantCulture))];
        var run = await python.RunAsync(Path.GetDirectoryName(script.Path)!, ["-c", Driver, script.Path, .. lines], cancellationToken);
        var printed = run.Output.Split(End);
        return new ScriptRun(printed[0], printed.Length > 1 ? printed[1..^1] : [], run.ExitCode == 0 ? null : $"exit code {run.ExitCode}\n{run.Errors}");
    }
}
