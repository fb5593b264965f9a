using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Literate.Compiling.Roslyn;

/// <summary>What compiling gave: a submission, or the errors for which there is none.</summary>
/// <param name="Submission">The submission, or null where there are errors.</param>
/// <param name="Errors">The errors in the order of the source; empty where there is a submission.</param>
internal sealed record CompilationResult(CompiledSubmission? Submission, IReadOnlyList<CellDiagnostic> Errors);

/// <summary>
/// Compiles the cells of one notebook, one after the other, as a chain of script submissions: each sees what those before
/// it declared.
/// </summary>
/// <remarks>What does not compile leaves no trace: the next piece of code follows on the last that did.</remarks>
/// <param name="folder">The notebook's folder, from which <c>#r</c> and <c>#load</c> start.</param>
/// <param name="files">Told of each file that these name.</param>
internal sealed class SubmissionCompiler(string folder, FilesAskedFor files)
{
    // What the .NET Interactive C# kernel imports, and the members of its Kernel class.
    private static readonly string[] Imports =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Literate.Runtime", "Literate.Runtime.Kernel",
    ];

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    // CS1701 and CS1702 say that a library was built against an older framework, which is what netstandard libraries are for.
    private static readonly Dictionary<string, ReportDiagnostic> Severities = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    private readonly MetadataReferenceResolver _references = new NotebookReferenceResolver(folder, files);
    private readonly SourceFileResolver _sources = new NotebookSourceResolver(folder, files);
    private IReadOnlyList<PortableExecutableReference> _named = []; // by #r, in the cells so far
    private CSharpCompilation? _previous;
    private int _count;

    /// <summary>Where the chain ends, so that the next code follows there. Setting it takes back what was compiled since.</summary>
    public (CSharpCompilation? Previous, IReadOnlyList<PortableExecutableReference> Named, int Count) End
    {
        get => (_previous, _named, _count);
        set => (_previous, _named, _count) = value;
    }

    /// <summary>Makes <paramref name="code"/> the next link of the chain, whether it has errors or not: nothing of it is compiled.</summary>
    /// <param name="code">The C#.</param>
    /// <param name="path">What stack traces call the source.</param>
    public CSharpCompilation Declare(string code, string path)
    {
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"Submission{_count}",
            Parse(code, path),
            [.. FrameworkReferences.All, .. _named],
            Options(),
            _previous,
            typeof(object));
        IReadOnlyList<PortableExecutableReference> named =
            [.. _named.Concat(compilation.DirectiveReferences.OfType<PortableExecutableReference>()).DistinctBy(reference => reference.FilePath)];
        End = (compilation, named, _count + 1);
        return compilation;
    }

    /// <summary>Compiles <paramref name="code"/> as the next link of the chain.</summary>
    /// <inheritdoc cref="Declare" path="/param" />
    public CompilationResult Compile(string code, string path)
    {
        var before = End;
        var compilation = Declare(code, path);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!emitted.Success)
        {
            End = before;
            var errors = ErrorsOf(emitted.Diagnostics, TreeOf(compilation));
            return errors.Count > 0
                ? new CompilationResult(null, errors)
                : throw new InvalidOperationException($"The compiler refused {path} and gave no reason."); // Or it would pass, unrun.
        }

        var entryPoint = compilation.GetEntryPoint(CancellationToken.None)!;
        var submission = new CompiledSubmission(
            before.Count,
            assembly.ToArray(),
            symbols.ToArray(),
            TokenOf(entryPoint, assembly),
            SubmissionResult.Exists(compilation, TreeOf(compilation)),
            [.. _named.Select(reference => reference.FilePath!)]);
        return new CompilationResult(submission, []);
    }

    /// <summary>The token that a method has in the assembly that was made of its compilation.</summary>
    private static int TokenOf(IMethodSymbol method, MemoryStream assembly)
    {
        assembly.Position = 0;
        using var file = new PEReader(assembly, PEStreamOptions.LeaveOpen);
        var metadata = file.GetMetadataReader();
        var type = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).First(type => metadata.StringComparer.Equals(type.Name, method.ContainingType.MetadataName));
        return MetadataTokens.GetToken(type.GetMethods().First(handle => metadata.StringComparer.Equals(metadata.GetMethodDefinition(handle).Name, method.MetadataName)));
    }

    /// <summary>The tree of the code itself: those of the files it loads stand before it.</summary>
    public static SyntaxTree TreeOf(CSharpCompilation compilation) => compilation.SyntaxTrees[^1];

    private static SyntaxTree Parse(string code, string path)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Script, path);

        // The compiler hands the usings of a submission on only if the submission has a statement or a declaration.
        return ((CompilationUnitSyntax)tree.GetRoot()).Members.Count > 0
            ? tree
            : CSharpSyntaxTree.ParseText(SourceText.From(code + "\n;", Encoding.UTF8), Script, path);
    }

    private CSharpCompilationOptions Options() => new(
        OutputKind.DynamicallyLinkedLibrary,
        scriptClassName: $"Submission#{_count}",
        usings: _previous is null ? Imports : [], // the chain hands them on
        optimizationLevel: OptimizationLevel.Debug, // so that the lines of a stack trace are those of the statements
        allowUnsafe: true,
        deterministic: true, // so that what was compiled once is what would be compiled again
        specificDiagnosticOptions: Severities,
        sourceReferenceResolver: _sources,
        metadataReferenceResolver: _references,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private IReadOnlyList<CellDiagnostic> ErrorsOf(IEnumerable<Diagnostic> diagnostics, SyntaxTree cell) =>
        [.. diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(diagnostic => Told(diagnostic, cell))];

    private CellDiagnostic Told(Diagnostic diagnostic, SyntaxTree cell)
    {
        var (line, column) = PlaceOf(diagnostic.Location);
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (diagnostic.Location.SourceTree is not { } tree || tree == cell)
            return new CellDiagnostic(line, column, diagnostic.Id, message) { Length = LengthOf(diagnostic.Location) };

        // The fault is in a file that the cell loads; in the cell, the place to look at is the #load.
        var loads = cell.GetCompilationUnitRoot().GetLoadDirectives();
        var load = loads.FirstOrDefault(load => _sources.ResolveReference(load.File.ValueText, null) == tree.FilePath) ?? loads[0];
        var file = Path.GetRelativePath(folder, tree.FilePath).Replace(Path.DirectorySeparatorChar, '/');
        return new CellDiagnostic(PlaceOf(load.GetLocation()).Line, 1, diagnostic.Id, $"{file}({line},{column}): {message}");
    }

    private static (int Line, int Column) PlaceOf(Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    /// <summary>How long a place is on its first line. Where something is missing the compiler names a place between two characters.</summary>
    private static int LengthOf(Location location)
    {
        if (location.SourceTree is not { } tree)
            return 0;
        var (start, end) = (location.GetLineSpan().StartLinePosition, location.GetLineSpan().EndLinePosition);
        var line = tree.GetText().Lines[start.Line];
        return Math.Max(1, (end.Line > start.Line ? line.End - line.Start : end.Character) - start.Character);
    }
}
