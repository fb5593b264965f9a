using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views.Reference;

/// <summary>What the pages of the reference have in common.</summary>
internal static class ReferenceFrame
{
    public const string Title = "API reference";

    public static Html Page(Site site, string path, string title, string? description, Html main, Html aside) => PageTemplate.Render(
        site,
        new PageContent(path, $"{title} · {site.Title}", description, main, aside, Source(site), Current: null));

    private static Html Source(Site site)
    {
        var libraries = site.Reference.Libraries.Select(library => library.Name).ToList();
        return Html.Of(
            $"""
            <section class="proof" aria-label="Where this comes from">
            <h2>Where this comes from</h2>
            <p>The signatures are those of the built {(libraries.Count == 1 ? "library" : "libraries")}, the words those of {(libraries.Count == 1 ? "its" : "their")} documentation. Which cells use a member was asked of the compiler that compiled them.</p>
            <dl>
            <div><dt>{(libraries.Count == 1 ? "Library" : "Libraries")}</dt><dd>{string.Join(", ", libraries)}</dd></div>
            {(site.Proof.Commit is { } commit ? Html.Of($"<div><dt>Commit</dt><dd>{commit}</dd></div>") : Html.Empty)}
            </dl>
            </section>
            """);
    }
}
