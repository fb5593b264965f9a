using System.Text;
using DocsSite.Building;
using DocsSite.Files;
using DocsSite.Markup;
using DocsSite.Writing;
using Literate.Books;
using Literate.Reporting;

namespace DocsSite.Pages;

/// <summary>
/// What the pages look like: styles, scripts, the icon and the templates of pages. A book may have files of its own in the place of those
/// of the same name. A page loads one style and one script; each is made of several parts here.
/// </summary>
internal sealed class Theme
{
    /// <summary>The folder of its files in the site.</summary>
    public const string Folder = "site-theme";

    public const string Style = $"{Folder}/site.css";
    public const string Script = $"{Folder}/site.js";
    public const string Icon = $"{Folder}/favicon.svg";

    /// <summary>Where the theme of this program is.</summary>
    public static readonly string OnDisk = Path.Combine(AppContext.BaseDirectory, "theme");

    private readonly Dictionary<string, PageTemplateFile> _templates;

    private Theme(IReadOnlyList<SiteFile> files, Dictionary<string, PageTemplateFile> templates) => (Files, _templates) = (files, templates);

    /// <summary>Where the theme of this program comes from: in a clone the folder of the sources, which a person may change while it runs.</summary>
    public static string Source => Repository.Above(AppContext.BaseDirectory) is { } root && Path.Combine(root, "docs-site", "theme") is var sources && Directory.Exists(sources)
        ? sources
        : OnDisk;

    /// <summary>The files that all pages use.</summary>
    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>Reads a theme.</summary>
    /// <param name="own">The folder of this program's theme.</param>
    /// <param name="overriding">The folder of a book's own files, or null.</param>
    /// <exception cref="SiteException">The folder is not there, a file in it takes the place of none, or a template is not in order; all is told at once.</exception>
    public static Theme Read(string own, string? overriding)
    {
        var paths = Directory.EnumerateFiles(own).ToDictionary(path => Path.GetFileName(path), StringComparer.Ordinal);
        var problems = new List<string>();
        if (overriding is not null)
        {
            if (!Directory.Exists(overriding))
                throw SiteErrors.ThemeMissing(overriding);
            foreach (var path in Directory.EnumerateFileSystemEntries(overriding).Order(StringComparer.Ordinal).Where(path => !EditorFiles.Has(Path.GetFileName(path))))
            {
                if (paths.ContainsKey(Path.GetFileName(path)) && File.Exists(path))
                    paths[Path.GetFileName(path)] = path;
                else
                    problems.Add(TemplateErrors.OverridesNothing(DisplayedPath.Of(path), Path.GetFileName(path), paths.Keys.Order(StringComparer.Ordinal)));
            }
        }

        var templates = PageParts.All.ToDictionary(parts => parts.Name, parts =>
            PageTemplateFile.Read(parts, DisplayedPath.Of(paths[parts.Name]), File.ReadAllText(paths[parts.Name]), problems));
        return problems.Count > 0 ? throw SiteErrors.ThemeNotInOrder(problems) : new Theme(
            [new(Style, Joined(paths, ".css")), new(Script, Joined(paths, ".js")), new(Icon, File.ReadAllBytes(paths[Path.GetFileName(Icon)]))],
            templates);
    }

    /// <summary>A page, or the inside of one, from its template.</summary>
    public Html Fill(PageParts parts, IReadOnlyDictionary<string, Html> values) => _templates[parts.Name].Fill(values);

    // The part that the others build on has the name of the whole and comes first; what a book adds comes last, and so has the last word.
    private static byte[] Joined(Dictionary<string, string> paths, string extension) => Encoding.UTF8.GetBytes(string.Join('\n', paths
        .Where(part => Path.GetExtension(part.Key) == extension)
        .OrderBy(part => Path.GetFileNameWithoutExtension(part.Key) switch { "site" => 0, "custom" => 2, _ => 1 }).ThenBy(part => part.Key, StringComparer.Ordinal)
        .Select(part => File.ReadAllText(part.Value).ReplaceLineEndings("\n"))));
}
