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
        foreach (var inherit in own.Elements("inheritdoc").ToList())
        {
            inherit.Remove();
            if ((Ancestor(symbol, inherit) is { } ancestor ? Find(ancestor, depth - 1) : OfNoSymbol(symbol, inherit)) is { } entry)
                Inherit(own, entry, inherit.Attribute("path")?.Value);
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

    // What an entry says itself goes before what it inherits.
    private static void Inherit(XElement own, XElement entry, string? path)
    {
        var chosen = path is null ? entry.Elements()
            : path.StartsWith('/') ? entry.XPathSelectElements("." + path)
            : entry.XPathSelectElements(path);
        foreach (var element in chosen.ToList())
        {
            if (!own.Elements(element.Name).Any(mine => KeyOf(mine) == KeyOf(element)))
                own.Add(new XElement(element));
        }
    }

    private static string? KeyOf(XElement element) => (element.Attribute("name") ?? element.Attribute("cref"))?.Value;
}
