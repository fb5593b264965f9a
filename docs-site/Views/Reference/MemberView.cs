using DocsSite.Documentation;
using DocsSite.Markup;
using DocsSite.Names;
using DocsSite.Reference;

namespace DocsSite.Views.Reference;

/// <summary>Shows all that is said of one type or member.</summary>
internal sealed class MemberView(DocView docs, CodeView code, SeenInView seenIn)
{
    /// <summary>A member, with its heading.</summary>
    public Html Section(ReferenceMember member, string anchor, NameTarget.Library name) => Html.Of(
        $"""
        <section class="member" id="{anchor}">
        <h3><code>{member.Name}</code> <a class="anchor" href="#{anchor}" aria-label="Link to {member.Name}">#</a></h3>
        {Body(member.Signature, member.Documentation, name, member.Obsolete)}</section>

        """);

    /// <summary>What stands below a heading.</summary>
    public Html Body(IReadOnlyList<SignatureToken> signature, DocComment? comment, NameTarget.Library name, string? obsolete) => Html.Of(
        $"""
        <pre class="code signature" tabindex="0"><code class="csharp">{code.Render(signature)}</code></pre>
        {Obsolete(obsolete)}{(comment is null ? Html.Empty : Comment(comment, name.Id.StartsWith("P:", StringComparison.Ordinal) ? "Value" : "Returns"))}{seenIn.Of(name)}
        """);

    private static Html Obsolete(string? why) => why is null ? Html.Empty : Html.Of(
        $"""
        <div class="remark strong"><p class="remark-kind">Obsolete</p>
        {(why.Length == 0 ? Html.Empty : Html.Of($"<p>{why}</p>\n"))}</div>

        """);

    private Html Comment(DocComment comment, string givesLabel) => Html.Join(
    [
        docs.Blocks(comment.Summary),
        Named("Type parameters", comment.TypeParameters),
        Named("Parameters", comment.Parameters),
        Labelled(givesLabel, docs.Blocks(comment.Returns)),
        Named("Exceptions", comment.Exceptions),
        docs.Blocks(comment.Remarks),
        Labelled(comment.Examples.Count == 0 ? "" : "Example", docs.Blocks(comment.Examples)),
        Labelled("See also", comment.SeeAlso.Count == 0 ? Html.Empty : Html.Of($"<p>{Separated(comment.SeeAlso)}</p>\n")),
    ]);

    private Html Separated(IReadOnlyList<DocPart> parts) =>
        Html.Join(parts.Select((part, at) => Html.Of($"{(at == 0 ? "" : ", ")}{docs.Line([part])}")));

    private Html Named(string label, IReadOnlyList<NamedDoc> entries) => entries.Count == 0 ? Html.Empty : Labelled(label, Html.Of(
        $"""
        <dl>
        {entries.Select(entry => Html.Of($"<dt>{docs.Member(new DocPart.Member(entry.Name, entry.Target))}</dt><dd>{docs.Blocks(entry.Parts)}</dd>\n"))}</dl>

        """));

    private static Html Labelled(string label, Html content) =>
        content == Html.Empty ? content : Html.Of($"<div class=\"about\">\n<p class=\"label\">{label}</p>\n{content}</div>\n");
}
