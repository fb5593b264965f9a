namespace DocsSite.Pages;

/// <summary>The files that every page uses.</summary>
internal static class Theme
{
    /// <summary>Their folder in the site.</summary>
    public const string Folder = "site-theme";

    public const string Style = $"{Folder}/site.css";
    public const string Script = $"{Folder}/site.js";
    public const string Icon = $"{Folder}/favicon.svg";

    /// <summary>The files: path in the site, path on disk.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new[] { Style, Script, Icon }.ToDictionary(
        path => path,
        path => Path.Combine(AppContext.BaseDirectory, "theme", Path.GetFileName(path)));
}
