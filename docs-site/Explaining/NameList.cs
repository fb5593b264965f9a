using DocsSite.Names;
using Microsoft.CodeAnalysis;

namespace DocsSite.Explaining;

/// <summary>The names that some code uses, each once.</summary>
internal sealed class NameList
{
    private readonly List<NameCard> _cards = [];
    private readonly Dictionary<ISymbol, int> _ofSymbols = new(SymbolEqualityComparer.IncludeNullability);
    private readonly Dictionary<string, int> _ofWords = new(StringComparer.Ordinal);

    public IReadOnlyList<NameCard> All => _cards;

    /// <summary>The place of a symbol's card. Symbols of which the same is told share one, as the <c>int n</c> of two methods.</summary>
    public int PlaceOf(ISymbol symbol, SymbolCards cards)
    {
        if (_ofSymbols.TryGetValue(symbol, out var place))
            return place;

        var card = cards.Of(symbol);
        var words = $"{card.Kind}\n{string.Concat(card.Signature.Select(token => token.Text))}\n{card.Target}";
        if (!_ofWords.TryGetValue(words, out place))
        {
            _ofWords[words] = place = _cards.Count;
            _cards.Add(card);
        }

        return _ofSymbols[symbol] = place;
    }
}
