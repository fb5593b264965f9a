using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Microsoft.CodeAnalysis;

namespace DocsSite.Documentation;

/// <summary>Finds the documentation of symbols, and puts what is inherited (<c>inheritdoc</c>) in its place.</summary>
/// <param name="compilation">The compiler's view in which the symbols are.</param>
internal sealed class DocumentationEntries(Compilation compilation)
{
    private const int MostAncestors = 16; // Entries may inherit from each other in a circle.

    private readonly Dictionary<string, DocumentationFile?> _files = [];

    /// <summary>The entry with all that it inherits; null where there is none.</summary>
    public XElement? Find(ISymbol symbol) => Find(symbol, MostAncestors);

    private XElement? Find(ISymbol symbol, int depth)
    {
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
        if (depth == 0 || Own(symbol) is not { } own)
            return null;
        foreach (var inherit in own.Descendants("inheritdoc").ToList())
        {
            var entry = Ancestor(symbol, inherit) is { } ancestor ? Find(ancestor, depth - 1) : OfNoSymbol(symbol, inherit);
            if (inherit.Parent != own)
            {
                inherit.ReplaceWith(entry is null ? [] : NodesOf(entry, inherit));
                continue;
            }

            inherit.Remove();
            if (entry is not null)
                Inherit(own, NodesOf(entry, inherit).OfType<XElement>());
        }

        return own;
    }

    // The methods of an extension block inherit from members of a type that the compiler has made and shows to nobody.
    private XElement? OfNoSymbol(ISymbol symbol, XElement inherit) =>
        inherit.Attribute("cref")?.Value is { } named && symbol.ContainingAssembly is { } assembly ? FileOf(assembly)?.Find(named) : null;

    private XElement? Own(ISymbol symbol)
    {
        if (symbol.Locations is [{ IsInSource: true }, ..])
            return OfSource(symbol);
        if (symbol.ContainingAssembly is not { } assembly || symbol.GetDocumentationCommentId() is not { } id)
            return null;
        return FrameworkDocumentation.IsOfFramework(assembly)
            ? FrameworkDocumentation.Current.Find(id, assembly.Name)
            : FileOf(assembly)?.Find(id);
    }

    private static XElement? OfSource(ISymbol symbol)
    {
        try
        {
            return symbol.GetDocumentationCommentXml() is { Length: > 0 } text ? XElement.Parse(text, LoadOptions.PreserveWhitespace) : null;
        }
        catch (XmlException)
        {
            return null; // A remark says that the comment is not well formed.
        }
    }

    private DocumentationFile? FileOf(IAssemblySymbol assembly)
    {
        if (!_files.TryGetValue(assembly.Name, out var file))
        {
            var path = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath;
            _files[assembly.Name] = file = path is null ? null : DocumentationFile.Read(Path.ChangeExtension(path, ".xml"));
        }

        return file;
    }

    private ISymbol? Ancestor(ISymbol symbol, XElement inherit)
    {
        if (inherit.Attribute("cref")?.Value is { } named)
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(named, compilation);
        return symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod ?? method.ExplicitInterfaceImplementations.FirstOrDefault() ?? Implemented(method),
            IPropertySymbol property => property.OverriddenProperty ?? property.ExplicitInterfaceImplementations.FirstOrDefault() ?? Implemented(property),
            IEventSymbol happening => happening.OverriddenEvent ?? happening.ExplicitInterfaceImplementations.FirstOrDefault() ?? Implemented(happening),
            INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } ancestor } => ancestor,
            INamedTypeSymbol type => type.Interfaces.FirstOrDefault(),
            _ => null,
        };
    }

    private static ISymbol? Implemented(ISymbol member) => member.ContainingType.AllInterfaces
        .SelectMany(type => type.GetMembers())
        .FirstOrDefault(declared => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member));

    /// <summary>
    /// What an <c>inheritdoc</c> stands for: what its path chooses; else, inside of an element, what stands in that one, and all of the entry
    /// where it stands by itself. Nothing where the path is none.
    /// </summary>
    private static List<XNode> NodesOf(XElement entry, XElement inherit)
    {
        var path = inherit.Attribute("path")?.Value
            ?? (inherit.Parent is { } within && within.Name != "member" && within.Parent is not null ? $"{within.Name}/node()" : "node()");
        try
        {
            return entry.XPathEvaluate(path.StartsWith('/') ? "." + path : path) is IEnumerable<object> chosen ? [.. chosen.OfType<XNode>().Select(Copy)] : [];
        }
        catch (XPathException)
        {
            return [];
        }
    }

    private static XNode Copy(XNode node) => node switch
    {
        XElement element => new XElement(element),
        XCData data => new XCData(data),
        XText text => new XText(text),
        _ => new XText(""),
    };

    // What an entry says itself goes before what it inherits.
    private static void Inherit(XElement own, IEnumerable<XElement> inherited)
    {
        foreach (var element in inherited)
        {
            if (!own.Elements(element.Name).Any(mine => KeyOf(mine) == KeyOf(element)))
                own.Add(element);
        }
    }

    private static string? KeyOf(XElement element) => (element.Attribute("name") ?? element.Attribute("cref"))?.Value;
}
