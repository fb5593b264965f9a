using System.Text;
using DocsSite.Writing;

namespace DocsSite.Pages;

/// <summary>The files that every page uses. A page loads one style and one script; each is made of several parts here.</summary>
internal static class Theme
{
    /// <summary>Their folder in the site.</summary>
    public const string Folder = "site-theme";

    public const string Style = $"{Folder}/site.css";
    public const string Script = $"{Folder}/site.js";
    public const string Icon = $"{Folder}/favicon.svg";

    /// <summary>Where they are made of.</summary>
    public static readonly string OnDisk = Path.Combine(AppContext.BaseDirectory, "theme");

    /// <summary>The files.</summary>
    public static IEnumerable<SiteFile> Files =>
    [
        new(Style, Joined("*.css")),
        new(Script, Joined("*.js")),
        new(Icon, File.ReadAllBytes(Path.Combine(OnDisk, Path.GetFileName(Icon)))),
    ];

    // The part that the others build on has the name of the whole and comes first.
    private static byte[] Joined(string pattern) => Encoding.UTF8.GetBytes(string.Join('\n', Directory.EnumerateFiles(OnDisk, pattern)
        .OrderBy(path => Path.GetFileNameWithoutExtension(path) != "site").ThenBy(path => path, StringComparer.Ordinal)
        .Select(path => File.ReadAllText(path).ReplaceLineEndings("\n"))));
}
