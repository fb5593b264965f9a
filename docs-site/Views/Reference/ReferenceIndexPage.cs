using DocsSite.Markup;
using DocsSite.Names;
using DocsSite.Pages;
using DocsSite.Reference;

namespace DocsSite.Views.Reference;

/// <summary>The page that lists all types of the book's libraries.</summary>
internal static class ReferenceIndexPage
{
    public static Html Render(Site site)
    {
        var names = new NameLinks(site, ReferencePlaces.Index, new HashSet<int>());
        var libraries = site.Reference.Libraries;
        var main = site.Theme.Fill(PageParts.ReferenceIndex, new Dictionary<string, Html>
        {
            ["title"] = Html.Text(ReferenceFrame.Title),
            ["libraries"] = Html.Join(libraries.Select(library => Library(library, names, site.Reference.Places))),
        });
        var description = $"Every public type of {string.Join(", ", libraries.Select(library => library.Name))}, with the cells that use it.";
        return ReferenceFrame.Page(site, ReferencePlaces.Index, ReferenceFrame.Title, description, main, Html.Empty);
    }

    private static Html Library(ReferenceLibrary library, NameLinks links, ReferencePlaces places) => Html.Join(library.Types
        .GroupBy(type => (type.Namespace, type.IsForCompilers))
        .OrderBy(group => group.Key.IsForCompilers).ThenBy(group => group.Key.Namespace, StringComparer.Ordinal)
        .Select(group => Html.Of(
            $"""
            <h2{Html.Attribute("id", group.Key.IsForCompilers ? null : places.Of(NameTarget.Library.OfNamespace(group.Key.Namespace))?.Anchor)}>{(group.Key.Namespace.Length > 0 ? group.Key.Namespace : library.Name)}{(group.Key.IsForCompilers ? ", for the compiler" : "")}</h2>
            {(group.Key.IsForCompilers ? Html.Of($"<p>Public because compiled code calls it. Nobody writes these names.</p>\n") : Html.Empty)}<dl class="types">
            {group.Select(type => Entry(library, type, links))}</dl>

            """)));

    private static Html Entry(ReferenceLibrary library, ReferenceType type, NameLinks links) => Html.Of(
        $"""
        <div><dt><a href="{links.AddressOf(new NameTarget.Library(library.Name, type.Id))}"><code>{type.Name}</code></a> <span class="kind">{type.Kind}</span></dt><dd>{(type.Documentation?.Summary ?? []).Select(DocView.WithoutLinks)}</dd></div>

        """);
}
