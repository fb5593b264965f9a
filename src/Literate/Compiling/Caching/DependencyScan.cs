using System.Text.RegularExpressions;
using Literate.Cells;

namespace Literate.Compiling.Caching;

/// <summary>
/// Finds the files that code depends on, without the compiler. It reads directives wherever they stand, also in strings
/// and comments: a file too many costs a compilation now and then, a file too few would give a wrong answer.
/// </summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed partial class DependencyScan(string folder)
{
    private readonly List<Dependency> _found = [];

    /// <summary>The files, in the order in which they are named; those that they name in turn follow on them.</summary>
    /// <param name="code">The code of a cell.</param>
    /// <param name="folder">The notebook's folder.</param>
    public static IReadOnlyList<Dependency> Of(string code, string folder)
    {
        var scan = new DependencyScan(folder);
        scan.Scan(code, folder);
        return scan._found;
    }

    private void Scan(string code, string loadsFrom)
    {
        if (!code.Contains('#'))
            return;

        foreach (Match directive in Directive().Matches(code))
        {
            var path = directive.Groups["path"].Value;
            if (directive.Groups["name"].Value == "r")
                Find(DependencyKind.Library, folder, path);
            else
                Find(DependencyKind.Loaded, loadsFrom, path);
        }

        foreach (var line in code.ReplaceLineEndings("\n").Split('\n'))
        {
            if (CellCode.ImportOn(line) is { } path)
                Find(DependencyKind.Imported, folder, path);
        }
    }

    private void Find(DependencyKind kind, string from, string named)
    {
        if (named.Contains('\0'))
            return; // This is no path; it stands in a string.
        var path = Path.GetFullPath(Path.Combine(from, named));
        if (_found.Exists(found => found.Kind == kind && found.Path == path))
            return; // And it may load itself, in a circle.

        switch (kind)
        {
            case DependencyKind.Library:
                Add(FileIdentity.OfLibrary(path));
                break;
            case DependencyKind.Loaded:
                Add(FileIdentity.OfText(path, out var text));
                Scan(text, Path.GetDirectoryName(path) ?? path);
                break;
            case DependencyKind.Imported:
                Add(FileIdentity.OfImport(path, out var code));
                foreach (var (source, _) in code)
                    Scan(source, folder);
                break;
        }

        void Add(string identity) => _found.Add(new Dependency(kind, path, Path.IsPathRooted(named), identity));
    }

    // The blanks are those that the compiler passes over, and some more.
    [GeneratedRegex("""#[\s\uFEFF\u001A]*(?<name>r|load)[\s\uFEFF\u001A]*"(?<path>[^"\r\n]*)["\r\n]?""")]
    private static partial Regex Directive();
}
