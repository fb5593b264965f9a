using System.Globalization;

namespace Literate.Reporting.GitHub;

/// <summary>
/// What is wrong with a run as annotations of GitHub Actions, which shows them on the summary of the run and, in the changes of a
/// pull request, below the line that they name.
/// </summary>
public static class Annotations
{
    /// <summary>GitHub shows so many errors of a step, and passes over the others in silence.</summary>
    private const int Most = 10;

    private const int LongestTitle = 200;

    /// <summary>Whether this process runs on GitHub Actions.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>The lines to print: an error for each cell that is not as expected, with the text that the command line has for it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="workspace">The folder of the repository, from which GitHub takes paths; null where it is not known.</param>
    public static IEnumerable<string> Of(RunRecord run, string? workspace)
    {
        var errors = run.Notebooks.SelectMany(notebook => ErrorsOf(notebook, workspace)).ToList();
        return errors.Count <= Most ? errors
            : [.. errors.Take(Most), WorkflowCommand.Of("warning", [("title", "Literate")], $"{errors.Count - Most} of {errors.Count} failures have no annotation, because GitHub shows {Most} of a step. All stand in the log.")];
    }

    /// <summary>Quotes what is printed: within it GitHub takes nothing for a command, whatever a notebook has in its outputs.</summary>
    /// <param name="output">Where it is printed.</param>
    /// <returns>Ends the quote.</returns>
    public static IDisposable Quote(TextWriter output) => new Quotation(output);

    private static IEnumerable<string> ErrorsOf(NotebookRecord notebook, string? workspace)
    {
        var file = InWorkspace(notebook.FullPath, workspace);
        if (notebook.Problem is { } problem)
            yield return Error(file, null, notebook.Path, PrintableText.Of(problem));
        foreach (var cell in notebook.Cells.Where(cell => cell is { Text: not null, Outcome: not CellOutcome.NotRun }))
            yield return Error(file, cell.Line, $"{notebook.Path} [{cell.Number}] {cell.Title}", cell.Text!.ToString());
        if (notebook.StrictProblem is { } warnings)
            yield return Error(file, null, notebook.Path, PrintableText.Of(warnings));
    }

    private static string Error(string? file, int? line, string title, string text) => WorkflowCommand.Of(
        "error",
        [("file", file), ("line", file is null ? null : line?.ToString(CultureInfo.InvariantCulture)), ("title", PrintableText.InOneLine(Short(title)))],
        text.TrimEnd('\n'));

    private static string Short(string title) => title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";

    /// <summary>The path as the repository has it; null for a file that is not in it.</summary>
    private static string? InWorkspace(string path, string? workspace)
    {
        if (string.IsNullOrEmpty(workspace))
            return null;
        var relative = Path.GetRelativePath(workspace, path);
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? null : relative.Replace(Path.DirectorySeparatorChar, '/');
    }

    private sealed class Quotation : IDisposable
    {
        private readonly TextWriter _output;
        private readonly string _token = Guid.NewGuid().ToString("N"); // Nobody can guess how the quote ends.

        public Quotation(TextWriter output)
        {
            _output = output;
            _output.WriteLine($"::stop-commands::{_token}");
        }

        public void Dispose() => _output.WriteLine($"::{_token}::");
    }
}
