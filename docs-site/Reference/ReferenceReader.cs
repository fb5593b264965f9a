using DocsSite.Building;
using DocsSite.Colours;
using DocsSite.Documentation;
using DocsSite.Explaining;
using DocsSite.Names;
using Literate.Compiling.Roslyn;
using Microsoft.CodeAnalysis;

namespace DocsSite.Reference;

/// <summary>Reads what a library offers from its metadata, and what is said of it from the XML documentation beside it.</summary>
internal sealed class ReferenceReader
{
    private readonly IAssemblySymbol _library;
    private readonly IReadOnlyList<INamedTypeSymbol> _types;
    private readonly HashSet<string> _known;
    private readonly SortedSet<string> _lost = new(StringComparer.Ordinal);
    private readonly DocumentationReader _documentation;
    private readonly DocumentationEntries _entries;

    /// <param name="program">A program that refers to the library.</param>
    /// <param name="library">The library.</param>
    /// <param name="text">The file of its documentation: what is lost in texts that it inherits from others is not its fault.</param>
    private ReferenceReader(Compilation program, IAssemblySymbol library, string text)
    {
        (_library, _entries) = (library, new DocumentationEntries(program));
        _types = PublicSymbols.TypesOf(library);
        _known = [.. _types.SelectMany(type => MembersOf(type).Prepend(type)).Select(symbol => symbol.GetDocumentationCommentId()!)];
        _documentation = new DocumentationReader(program, SymbolTargets.OfLibraries, Leads, (within, id) =>
        {
            if (text.Contains($"cref=\"{id}\"", StringComparison.Ordinal))
                _lost.Add($"{within.GetDocumentationCommentId()} refers to {id}");
        });
    }

    /// <summary>Reads a library.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="dependencies">The files of the libraries that it is built on.</param>
    /// <exception cref="SiteException">It cannot be read, is no library, has no documentation beside it, or this refers to something that has no page.</exception>
    public static ReferenceLibrary Read(string path, params IEnumerable<string> dependencies)
    {
        var documentation = Path.ChangeExtension(path, ".xml");
        try
        {
            if (LibraryCompilation.Of(path, dependencies) is not { } found)
                throw SiteErrors.NotALibrary(path);
            if (!File.Exists(documentation))
                throw SiteErrors.LibraryNotDocumented(path, documentation);
            var text = File.ReadAllText(documentation);
            if (DocumentationFile.Fault(text) is { } fault)
                throw SiteErrors.DocumentationNotXml(documentation, fault);
            var reader = new ReferenceReader(found.Program, found.Library, text);
            var types = reader._types.Select(reader.TypeOf).ToList();
            if (reader._lost.Count > 0)
                throw SiteErrors.LostReferences(documentation, reader._lost);
            var (code, names) = ExampleExplainer.Explain(found.Program, types);
            return new ReferenceLibrary(found.Library.Name, types, code, names);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw SiteErrors.LibraryUnreadable(path, error);
        }
    }

    private ReferenceType TypeOf(INamedTypeSymbol type) => new(
        type.GetDocumentationCommentId()!,
        type.ToDisplayString(Signatures.BareName),
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
        TypeDeclaration.KindOf(type),
        TypeDeclaration.Of(type, SymbolTargets.OfLibraries),
        _documentation.Of(type),
        IsForCompilers(type),
        [.. MembersOf(type).Select(MemberOf)],
        [.. PublicSymbols.InheritedBy(type).Select(from => new InheritedMembers(Reference(from.From), [.. from.Members.Select(Reference)]))],
        [.. ExtensionsOf(type)],
        ObsoleteOf(type));

    // Metadata does not tell a constructor that the compiler has added. Nobody has documented that one.
    private IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => PublicSymbols.MembersOf(type)
        .Where(member => member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [] } || _entries.Find(member) is not null);

    private ReferenceMember MemberOf(ISymbol member) => new(
        member.GetDocumentationCommentId()!,
        PublicSymbols.GroupOf(member),
        member.ToDisplayString(Signatures.Name),
        Signatures.Of(member, Signatures.Full, SymbolTargets.OfLibraries),
        _documentation.Of(member),
        ObsoleteOf(member));

    private static string? ObsoleteOf(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == nameof(ObsoleteAttribute)) is not { } obsolete ? null
        : obsolete.ConstructorArguments is [{ Value: string why }, ..] ? why : "";

    private IEnumerable<DocPart.Member> ExtensionsOf(INamedTypeSymbol type) => type.IsStatic ? [] : _types
        .SelectMany(PublicSymbols.MembersOf)
        .OfType<IMethodSymbol>()
        .Where(method => method.IsExtensionMethod && method.ReduceExtensionMethod(type) is not null)
        .Select(Reference);

    private static DocPart.Member Reference(ISymbol symbol) => new(
        symbol is INamedTypeSymbol ? symbol.ToDisplayString(Signatures.BareName) : symbol.Name,
        SymbolTargets.OfLibraries.Of(symbol));

    private bool Leads(ISymbol symbol) =>
        !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _library) || symbol is INamespaceSymbol || _known.Contains(symbol.GetDocumentationCommentId() ?? "")
        || (symbol.ContainingType is { } type && PublicSymbols.IsPublic(symbol) && _known.Contains(type.GetDocumentationCommentId() ?? "")); // What the compiler has added leads to its type.

    private static bool IsForCompilers(INamedTypeSymbol type) => type.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]);
}
