using DocsSite.Documentation;
using DocsSite.Markup;
using DocsSite.Names;
using DocsSite.Pages;
using DocsSite.Reference;

namespace DocsSite.Views.Reference;

/// <summary>The page of one type.</summary>
internal sealed class ReferenceTypePage
{
    private readonly Site _site;
    private readonly ReferenceLibrary _library;
    private readonly ReferenceType _type;
    private readonly string _path;
    private readonly CodeView _code;
    private readonly DocView _docs;
    private readonly MemberView _members;

    private ReferenceTypePage(Site site, ReferenceLibrary library, ReferenceType type)
    {
        (_site, _library, _type) = (site, library, type);
        _path = PathOf(site, library, type);
        var links = new NameLinks(site, _path, new HashSet<int>());
        _code = new CodeView(library.Names, links);
        _docs = new DocView(library, links, _code);
        _members = new MemberView(_docs, _code, new SeenInView(site, _path));
    }

    public static string PathOf(Site site, ReferenceLibrary library, ReferenceType type) =>
        site.Reference.Places.Of(new NameTarget.Library(library.Name, type.Id))!.Value.Path;

    public static Html Render(Site site, ReferenceLibrary library, ReferenceType type) => new ReferenceTypePage(site, library, type).Render();

    private Html Render()
    {
        var title = $"{_type.Name} {_type.Kind}";
        var home = _type.Namespace.Length > 0 ? _type.Namespace : _library.Name;
        var documentation = _members.Body(_type.Signature, _type.Documentation, new NameTarget.Library(_library.Name, _type.Id), _type.Obsolete);
        var members = Html.Of($"{Groups()}{Inherited()}{Extensions()}"); // Before the cards, which it adds to.
        var main = _site.Theme.Fill(PageParts.ReferenceType, new Dictionary<string, Html>
        {
            ["index"] = Html.Text(SitePath.Address(_path, ReferencePlaces.Index)),
            ["index-title"] = Html.Text(ReferenceFrame.Title),
            ["namespace"] = Html.Text(home),
            ["name"] = Html.Text(_type.Name),
            ["kind"] = Html.Text(_type.Kind),
            ["documentation"] = documentation,
            ["members"] = members,
            ["cards"] = _code.Cards,
        });
        return ReferenceFrame.Page(_site, _path, title, _type.Documentation?.Summary is { Count: > 0 } summary ? DocWords.Of(summary) : null, main, OnThisPage());
    }

    private Html Groups() => Html.Join(_type.Members.GroupBy(member => member.Group).Select(group => Html.Of(
        $"""
        <h2>{group.Key}</h2>
        {group.Select(member => _members.Section(member, AnchorOf(member), new NameTarget.Library(_library.Name, member.Id)))}
        """)));

    private Html Inherited() => _type.Inherited.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <h2>Inherited</h2>
        {_type.Inherited.Select(from => Html.Of($"<p>From {_docs.Member(from.From)}: {List(from.Members)}.</p>\n"))}
        """);

    private Html Extensions() => _type.Extensions.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <h2>Extensions</h2>
        <p>{List(_type.Extensions)}.</p>

        """);

    private Html List(IReadOnlyList<DocPart.Member> members) =>
        Html.Join(members.Select((member, at) => Html.Of($"{(at == 0 ? "" : ", ")}{_docs.Member(member)}")));

    private Html OnThisPage() => _type.Members.Count < 2 ? Html.Empty : Html.Of(
        $"""
        <p class="list-title">On this page</p>
        <ul>
        {_type.Members.DistinctBy(AnchorOf).Select(member => Html.Of($"<li><a href=\"#{AnchorOf(member)}\"><code>{member.Name}</code></a></li>\n"))}</ul>
        """);

    private string AnchorOf(ReferenceMember member) => _site.Reference.Places.Of(new NameTarget.Library(_library.Name, member.Id))!.Value.Anchor!;
}
