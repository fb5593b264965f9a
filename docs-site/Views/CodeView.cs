using DocsSite.Colours;
using DocsSite.Markup;
using DocsSite.Names;

namespace DocsSite.Views;

/// <summary>
/// Shows the code of one page. A name leads to where more is said of it, by a link that needs no script, and has the number of
/// its card. The cards stand once a page, at its end, so that a name that is used a hundred times costs a hundred numbers.
/// </summary>
/// <param name="names">What is known of the names in the page's code.</param>
/// <param name="links">Where they lead.</param>
internal sealed class CodeView(IReadOnlyList<NameCard> names, NameLinks links)
{
    private readonly Dictionary<int, int> _numbers = []; // Of the cards on this page, in the order of their first use.

    /// <summary>Code, to stand in a <c>code</c> element of the class <c>csharp</c>.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cell">The cell it is the code of, or null.</param>
    public Html Render(IReadOnlyList<CodeToken> code, int? cell = null) => Html.Join(code.Select(token => Token(token, cell)));

    /// <summary>A declaration, whose types lead on.</summary>
    public Html Render(IReadOnlyList<SignatureToken> signature) => Html.Join(signature.Select(token => links.AddressOf(token.Target) is { } address
        ? Html.Of($"<a{Html.Attribute("class", token.Class)} href=\"{address}\">{token.Text}</a>")
        : Plain(token)));

    /// <summary>The cards of all names that were shown, for the page's script. A browser shows and reads out nothing of them.</summary>
    public Html Cards => _numbers.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <template class="names">
        {AllCards()}</template>

        """);

    /// <summary>A piece of code in its colour, of which nothing more is told.</summary>
    public static Html Plain(CodeToken token) =>
        token.Class is null ? Html.Text(token.Text) : Html.Of($"<span class={token.Class}>{token.Text}</span>");

    private Html Token(CodeToken token, int? cell)
    {
        if (token.Name is not { } name)
            return Plain(token);
        if (!_numbers.TryGetValue(name, out var number))
            _numbers[name] = number = _numbers.Count;
        return links.AddressOf(names[name].Target, cell) is { } address
            ? Html.Of($"<a class={token.Class} data-n={number} href=\"{address}\">{token.Text}</a>")
            : Html.Of($"<span class={token.Class} data-n={number}>{token.Text}</span>");
    }

    private IEnumerable<Html> AllCards()
    {
        var said = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, number) in _numbers.OrderBy(entry => entry.Value))
        {
            var card = names[name];
            var text = card.Target is NameTarget.Cell cell ? Html.Of($"<p>Declared in cell {cell.Number}.</p>") : Html.Empty;
            text = card.Summary.Count == 0 ? text : Html.Of($"<p>{card.Summary.Select(DocView.WithoutLinks)}</p>{text}");
            yield return text != Html.Empty && !said.TryAdd(text.ToString(), number)
                ? Card(card, Html.Attribute("data-as", $"{said[text.ToString()]}"), Html.Empty)
                : Card(card, Html.Empty, text);
        }
    }

    private static Html Card(NameCard card, Html attribute, Html text)
    {
        var kind = card.Kind is null ? Html.Empty : Html.Of($"<i>{card.Kind}</i> ");
        return Html.Of($"<div{attribute}>{kind}<code data-c={ColoursOf(card.Signature)}>{card.Signature.Select(token => Html.Text(token.Text))}</code>{text}</div>\n");
    }

    /// <summary>
    /// The colours of a signature: for each piece its length, where it is not 1, and its class, a letter, or a dash for none.
    /// A page has hundreds of signatures, and with an element for each piece they would be longer than all of its text.
    /// </summary>
    private static string ColoursOf(IReadOnlyList<SignatureToken> signature) =>
        string.Concat(signature.Select(token => $"{(token.Text.Length == 1 ? "" : $"{token.Text.Length}")}{token.Class ?? "-"}"));

    private static Html Plain(SignatureToken token) =>
        token.Class is null ? Html.Text(token.Text) : Html.Of($"<span class={token.Class}>{token.Text}</span>");
}
