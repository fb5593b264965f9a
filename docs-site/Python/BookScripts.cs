using DocsSite.Building;
using Literate.Books;
using Literate.Documents;
using Literate.Python;

namespace DocsSite.Python;

/// <summary>Finds the Python beside the notebooks of a book.</summary>
internal static class BookScripts
{
    /// <summary>The script of each notebook that has one.</summary>
    /// <exception cref="SiteException">A script cannot be read, does not fit its notebook, or has none; all that do not fit are told at once.</exception>
    public static IReadOnlyDictionary<NotebookSource, PairedScript> Of(Book book)
    {
        var (scripts, problems) = (new Dictionary<NotebookSource, PairedScript>(), new List<string>());
        foreach (var notebook in book.Notebooks)
        {
            if (Read(PythonScript.PathOf(notebook)) is not { } script || NotebookCells.Of(notebook) is not { } cells)
                continue;
            scripts.Add(notebook, PairedScript.Of(script, notebook.Name, cells));
            problems.AddRange(scripts[notebook].Problems.Select(problem => Told(script, problem.Line, problem.Message)));
        }

        problems.AddRange(book.Notebooks.Select(notebook => notebook.Folder).Distinct().SelectMany(Orphans));
        return problems.Count == 0 ? scripts : throw SiteErrors.ScriptsDoNotFit(problems);
    }

    private static PythonScript? Read(string path)
    {
        try
        {
            return File.Exists(path) ? PythonScript.Parse(path, File.ReadAllText(path)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SiteErrors.ScriptUnreadable(path, error);
        }
    }

    /// <summary>Scripts that name cells and have no notebook, for instance because it was renamed.</summary>
    private static IEnumerable<string> Orphans(string folder)
    {
        var scripts = Path.Combine(folder, PythonScript.Folder);
        if (!Directory.Exists(scripts))
            return [];
        var notebooks = Directory.EnumerateFiles(folder).Where(NotebookFile.IsNotebook).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        return from path in Directory.EnumerateFiles(scripts, "*.py").Order(StringComparer.Ordinal)
               let name = Path.GetFileNameWithoutExtension(path)
               where !notebooks.Contains(name) && Read(path) is { Parts.Length: > 0 }
               let script = Read(path)
               select Told(script, script.Parts[0].Line, $"the script names a cell, and there is no notebook {name} beside its folder. Give it the name of its notebook.");
    }

    private static string Told(PythonScript script, int line, string message) => $"{script.DisplayPath}: line {line}: {message}";
}
