using DocsSite.Documentation;
using DocsSite.Names;
using DocsSite.Pages;
using DocsSite.Reference;

namespace DocsSite.Search;

/// <summary>What a search can find in the reference: each type, and each of its members.</summary>
internal static class ReferenceEntries
{
    public static IEnumerable<SearchEntry> Of(Site site) => site.Reference.Libraries.SelectMany(library => library.Types.SelectMany(type => OfType(site, library, type)));

    /// <summary>The titles of the pages, by their paths.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Titles(Site site) => site.Reference.Libraries.SelectMany(library =>
        library.Types.Select(type => KeyValuePair.Create(PlaceOf(site, library, type.Id).Path, $"{type.Name} {type.Kind}")));

    private static IEnumerable<SearchEntry> OfType(Site site, ReferenceLibrary library, ReferenceType type)
    {
        yield return Entry(PlaceOf(site, library, type.Id), type.Name, type.Signature, type.Documentation);
        foreach (var member in type.Members)
            yield return Entry(PlaceOf(site, library, member.Id), $"{type.Name}.{member.Name}", member.Signature, member.Documentation);
    }

    private static SearchEntry Entry((string Path, string? Anchor) place, string title, IEnumerable<SignatureToken> signature, DocComment? comment)
    {
        var words = comment is null ? [] : new[] { comment.Summary, comment.Returns, comment.Remarks, comment.Examples }
            .Concat(comment.TypeParameters.Concat(comment.Parameters).Concat(comment.Exceptions).Select(named => (IReadOnlyList<DocPart>)[new DocPart.Text($"{named.Name}: "), .. named.Parts]))
            .Select(DocWords.Of).Where(text => text.Length > 0);
        return new SearchEntry(place.Path, place.Anchor ?? "", SearchKind.Api, title, string.Join('\n', words.Append(string.Concat(signature.Select(token => token.Text)))));
    }

    private static (string Path, string? Anchor) PlaceOf(Site site, ReferenceLibrary library, string id) =>
        site.Reference.Places.Of(new NameTarget.Library(library.Name, id))!.Value;
}
