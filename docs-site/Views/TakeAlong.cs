using DocsSite.Downloads;
using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views;

/// <summary>The ways to the notebook of a chapter: to take it along, and to see its file.</summary>
internal static class TakeAlong
{
    public static Html Of(Site site, Chapter chapter, Download download)
    {
        var file = Path.GetFileName(chapter.Source.Name);
        var repository = site.Repository?.AddressOf(chapter.Source.Path) is { } address
            ? Html.Of($", and <a href=\"{address}\" rel=\"noreferrer\">in the repository</a>")
            : Html.Empty;
        return Html.Of(
            $"""
            <section class="take-along" aria-label="The notebook">
            <p><a class="download" href="{SitePath.Address(chapter.Path, download.Path)}" download="{download.Name}">Download this notebook</a> {Words(download)}</p>
            <p>Its file as it is: <a href="{SitePath.Address(chapter.Path, chapter.Source.Name)}">{file}</a>{repository}.</p>
            </section>
            """);
    }

    private static Html Words(Download download)
    {
        var words = new List<string>();
        if (download.Brought.Count > 0)
            words.Add($"With it comes {string.Join(", ", download.Brought)}.");
        if (download.Packages.Count > 0)
            words.Add($"It loads the {(download.Packages.Count == 1 ? "package" : "packages")} {string.Join(" and ", download.Packages.Select(package => package.Replace(",", "", StringComparison.Ordinal)))} from your NuGet sources.");
        words.Add(download.Left.Count > 0
            ? $"It needs {string.Join(", ", download.Left)}, which the download does not bring."
            : "It runs in VS Code and Jupyter with the .NET Interactive C# kernel.");
        return Html.Text(string.Join(' ', words));
    }
}
