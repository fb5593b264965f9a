using Literate.Books;
using Literate.Compiling.Roslyn;
using Literate.Documents;
using Literate.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Literate.Tests;

/// <summary>What the compiler knows of cells, for those who show them.</summary>
public sealed class CompilationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cell_s_compilation_knows_what_the_cells_before_it_declare()
    {
        var compilations = CompilationsOf(NotebookBuilder.Of("var words = new List<string>();", "words.Count"));

        Assert.Equal("int", TypeOfLastExpression(compilations[1]!));
    }

    [Fact]
    public void A_cell_that_must_not_compile_has_a_compilation_and_leaves_no_trace()
    {
        var compilations = CompilationsOf(new NotebookBuilder()
            .Code("var x = 1;").Tagged("does-not-compile", "var x = \"one\"; int y = ;").Code("x"));

        Assert.NotNull(compilations[1]);
        Assert.Equal("int", TypeOfLastExpression(compilations[2]!));
    }

    [Fact]
    public void A_cell_that_the_compiler_does_not_see_has_none()
    {
        var compilations = CompilationsOf(new NotebookBuilder()
            .InLanguage("fsharp", "let x = 1").Tagged("skip-execution", "1").Code("#!time").Code("#!import nowhere.cs").Code("1"));

        Assert.Equal([true, true, true, true, false], compilations.Select(compilation => compilation is null));
    }

    [Fact]
    public void What_a_cell_imports_or_loads_is_known_and_its_own_code_is_the_last_tree()
    {
        _folder.Write("imported.cs", "var imported = 1;");
        _folder.Write("loaded.csx", "var loaded = 1L;");

        var compilations = CompilationsOf(NotebookBuilder.Of("#!import imported.cs\n#load \"loaded.csx\"\nimported + loaded"));

        Assert.Equal("long", TypeOfLastExpression(compilations[0]!));
        Assert.Equal("\n#load \"loaded.csx\"\nimported + loaded", compilations[0]!.SyntaxTrees[^1].ToString());
    }

    private IReadOnlyList<CSharpCompilation?> CompilationsOf(NotebookBuilder notebook)
    {
        var source = Book.Open(_folder.Write("notebook.ipynb", notebook)).Notebooks[0];
        return CellCompilations.Of(source, NotebookFile.Read(source.Path));
    }

    private static string? TypeOfLastExpression(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        var last = tree.GetRoot().DescendantNodes().OfType<ExpressionStatementSyntax>().Last();
        return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type?.ToDisplayString();
    }
}
