using System.Xml.Linq;
using DocsSite.Names;
using Microsoft.CodeAnalysis;

namespace DocsSite.Documentation;

/// <summary>Reads documentation comments.</summary>
/// <param name="compilation">The compiler's view in which the symbols are.</param>
/// <param name="targets">Where references lead.</param>
/// <param name="leads">Whether what a reference names has a place to be looked up at; everything has where it is not given.</param>
/// <param name="lost">Told of a reference to nothing: the id of what it stands in, and what it names.</param>
internal sealed class DocumentationReader(
    Compilation compilation, SymbolTargets targets, Func<ISymbol, bool>? leads = null, Action<ISymbol, string>? lost = null)
{
    private readonly DocumentationEntries _entries = new(compilation);

    /// <summary>What the documentation says first, in a line; empty where there is none.</summary>
    public IReadOnlyList<DocPart> SummaryOf(ISymbol symbol)
    {
        var summary = _entries.Find(symbol) is { } entry ? PartsOf(entry, "summary", symbol) : [];
        return summary.OfType<DocPart.Paragraph>().FirstOrDefault()?.Parts ?? [.. summary.Where(part => part is not (DocPart.Block or DocPart.List))];
    }

    /// <summary>All that the documentation says; null where there is none.</summary>
    public DocComment? Of(ISymbol symbol)
    {
        if (_entries.Find(symbol) is not { } entry)
            return null;
        return new DocComment(
            PartsOf(entry, "summary", symbol),
            NamedOf(entry, "typeparam", symbol),
            NamedOf(entry, "param", symbol),
            [.. PartsOf(entry, "returns", symbol), .. PartsOf(entry, "value", symbol)],
            [.. entry.Elements("exception").Select(thrown => OfException(thrown, symbol))],
            PartsOf(entry, "remarks", symbol),
            [.. entry.Elements("example").SelectMany(example => Converter(symbol).Convert(example))],
            [.. entry.Elements("seealso").SelectMany(also => Converter(symbol).Convert(new XElement("see-also", new XElement("see", also.Attributes(), also.Nodes()))))]);
    }

    private IReadOnlyList<DocPart> PartsOf(XElement entry, string name, ISymbol symbol) =>
        entry.Element(name) is { } element ? Converter(symbol).Convert(element) : [];

    private List<NamedDoc> NamedOf(XElement entry, string name, ISymbol symbol) =>
        [.. entry.Elements(name).Select(element => new NamedDoc(element.Attribute("name")?.Value ?? "", null, Converter(symbol).Convert(element)))];

    private NamedDoc OfException(XElement thrown, ISymbol symbol)
    {
        var type = Resolve(thrown.Attribute("cref")?.Value ?? "", symbol);
        return new NamedDoc(type.Name, type.Target, Converter(symbol).Convert(thrown));
    }

    private DocConverter Converter(ISymbol symbol) => new(name => Resolve(name, symbol));

    private DocPart.Member Resolve(string id, ISymbol within)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) is { } symbol && leads?.Invoke(symbol) != false)
            return new DocPart.Member(NameOf(symbol, within), targets.Of(symbol));
        lost?.Invoke(within, id);
        return new DocPart.Member(id[(id.Split('(')[0].LastIndexOfAny(['.', ':']) + 1)..].Split('(', '`')[0], null);
    }

    private static string NameOf(ISymbol symbol, ISymbol within)
    {
        var name = symbol switch
        {
            INamespaceSymbol => symbol.ToDisplayString(),
            IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType.Name,
            _ => symbol.ToDisplayString(Signatures.BareName),
        };
        var isAtHome = symbol is INamespaceOrTypeSymbol || within.OriginalDefinition is var home
            && (SymbolEqualityComparer.Default.Equals(symbol.ContainingType, home) || SymbolEqualityComparer.Default.Equals(symbol.ContainingType, home.ContainingType));
        return isAtHome ? name : $"{symbol.ContainingType.ToDisplayString(Signatures.BareName)}.{name}";
    }
}
