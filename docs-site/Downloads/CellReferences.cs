using System.Text.RegularExpressions;
using Literate.Books;

namespace DocsSite.Downloads;

/// <summary>The libraries that a cell loads by their paths.</summary>
internal static partial class CellReferences
{
    /// <summary>The cell's text with packages in the place of libraries, where the settings name one.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="named">What it names.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="packages">Takes the packages.</param>
    /// <param name="left">Takes the libraries that stay where they are.</param>
    public static string WithPackages(string source, NamedPaths named, NotebookSource notebook, ICollection<string> packages, ICollection<string> left)
    {
        foreach (var (path, start, end) in named.Libraries.Reverse())
        {
            if (PackageFor(path, notebook) is { } package)
            {
                packages.Add(package);
                source = $"{source[..start]}\"nuget: {package}\"{source[end..]}";
            }
            else if (!path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            {
                left.Add(path);
            }
        }

        return source;
    }

    /// <summary>The files that <c>#!import</c> names.</summary>
    public static IEnumerable<string> ImportsIn(string source) => Import().Matches(source).Select(match => match.Groups["path"].Value.Trim().Trim('"'));

    private static string? PackageFor(string path, NotebookSource notebook)
    {
        if (path.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) || path.Contains('\0'))
            return null;
        var full = Path.GetFullPath(Path.Combine(notebook.Folder, path.Replace('\\', '/')));
        return notebook.Home.Settings.Packages
            .Where(package => Path.GetFullPath(Path.Combine(notebook.Home.Folder, package.Key)) == full)
            .Select(package => package.Value).FirstOrDefault();
    }

    [GeneratedRegex(@"^\s*#!import\s+(?<path>.+)$", RegexOptions.Multiline)]
    private static partial Regex Import();
}
