using Literate.Compiling;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>What a cell brings in from other files with <c>#!import</c> and <c>#load</c>, and what is said when that cannot be.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_loaded_from_the_notebook_s_folder()
    {
        _folder.Write("shared/words.csx", """string Shout(string text) => text.ToUpperInvariant() + "!";""");

        var run = await _folder.RunCellsAsync("#load \"shared/words.csx\"\nShout(\"a\")", "Shout(\"b\")");

        run.AssertOutputs(1, Returned("A!", 1));
        run.AssertOutputs(2, Returned("B!", 2));
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_is_told_as_that_file_s()
    {
        _folder.Write("broken.csx", "\n\nint x = \"s\";");

        var run = await _folder.RunCellsAsync("// first\n#load \"broken.csx\"\n1");

        var error = run.ErrorOf(1);
        Assert.Equal((2, 1, "CS0029"), (error.Line, error.Column, error.Id));
        Assert.Equal("broken.csx(3,9): Cannot implicitly convert type 'string' to 'int'", error.Message);
    }

    [Fact]
    public async Task An_imported_notebook_gives_its_declarations_and_its_outputs()
    {
        _folder.Write("parts/setup.ipynb", new NotebookBuilder()
            .Markdown("# Setup")
            .Code("""Console.WriteLine("setting up"); int Half(int n) => n / 2;""")
            .Tagged("skip-execution", "Environment.Exit(1);")
            .Tagged("does-not-compile", "int x = ;")
            .InLanguage("fsharp", "let x = 1")
            .Code("var start = 10;"));

        var run = await _folder.RunCellsAsync("#!import parts/setup.ipynb\nHalf(start)", "start");

        run.AssertOutputs(1, Printed("setting up\n"), Returned("5", 1));
        run.AssertOutputs(2, Returned("10", 2));
    }

    [Fact]
    public async Task An_imported_CSharp_file_gives_its_declarations()
    {
        _folder.Write("shared/Animals.cs", """public record Cat(string Name) { public string Say() => $"{Name} says meow"; }""");

        var run = await _folder.RunCellsAsync("""#!import "shared/Animals.cs" """ + "\nnew Cat(\"Tom\").Say()");

        run.AssertOutputs(1, Returned("Tom says meow", 1));
    }

    [Fact]
    public async Task An_imported_file_may_import_others()
    {
        _folder.Write("outer.cs", "#!import inner.cs\nvar outer = inner + 1;");
        _folder.Write("inner.cs", "var inner = 1;");

        var run = await _folder.RunCellsAsync("#!import outer.cs\nouter");

        run.AssertOutputs(1, Returned("2", 1));
    }

    [Fact]
    public async Task An_exception_from_imported_code_names_its_file()
    {
        _folder.Write("parts/setup.ipynb", NotebookBuilder.Of("var x = 1;", "void Fail()\n{\n    throw new Exception(\"boo\");\n}"));

        var run = await _folder.RunCellsAsync("#!import parts/setup.ipynb", "// now\nFail();");

        var failed = Assert.IsType<Verdict.Failed>(run.VerdictOn(2));
        Assert.Equal(2, failed.Line);
        Assert.Equal(["   at Fail in setup.ipynb, cell 2, line 3", "   at top level in cell 2, line 2"], failed.Error!.Traceback);
    }

    [Fact]
    public async Task A_missing_import_is_told_in_its_line()
    {
        var run = await _folder.RunCellsAsync("var x = 1;\n#!import nowhere.ipynb");

        Assert.Equal(
            new CellDiagnostic(2, 1, "LIT003", "The file 'nowhere.ipynb' that #!import names is not there. The path starts from the notebook's folder."),
            run.ErrorOf(1));
    }

    [Fact]
    public async Task An_import_that_does_not_compile_is_told_with_its_own_place()
    {
        _folder.Write("broken.ipynb", NotebookBuilder.Of("var fine = 1;", "int q = ;"));

        var run = await _folder.RunCellsAsync("#!import broken.ipynb");

        Assert.Equal(
            new CellDiagnostic(1, 1, "LIT004",
                "The file 'broken.ipynb' that #!import names cannot be imported. broken.ipynb, cell 2: (1,9): error CS1525: Invalid expression term ';'"),
            run.ErrorOf(1));
    }

    [Fact]
    public async Task An_import_that_is_no_notebook_is_told_so()
    {
        _folder.Write("text.txt", "some text");

        var run = await _folder.RunCellsAsync("#!import text.txt");

        var error = run.ErrorOf(1);
        Assert.Equal("LIT004", error.Id);
        Assert.StartsWith("The file 'text.txt' that #!import names cannot be imported. The extension `.txt` is not that of a notebook.", error.Message);
    }

    [Fact]
    public async Task Files_that_import_each_other_are_refused()
    {
        _folder.Write("one.cs", "#!import two.cs");
        _folder.Write("two.cs", "#!import one.cs");

        var run = await _folder.RunCellsAsync("#!import one.cs");

        Assert.Equal(
            new CellDiagnostic(1, 1, "LIT005",
                "The file 'one.cs' imports itself, by way of the files it imports. Remove one of the #!import lines."),
            run.ErrorOf(1));
    }

    [Fact]
    public async Task What_a_refused_cell_imports_leaves_no_trace()
    {
        _folder.Write("setup.cs", "var fromSetup = 1;");
        _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Tagged("does-not-compile", "#!import setup.cs\nint x = ;", Error("CompilationError", "(2,9): error CS1525: Invalid expression term ';'"))
            .Tagged("does-not-compile", "fromSetup", Error("CompilationError", "(1,1): error CS0103: The name 'fromSetup' does not exist in the current context"))
            .Code("1 + 1", Returned("2")));

        var run = await _folder.RunAsync("notebook.ipynb");

        Assert.Equal(["Passed", "Passed", "Passed"], run.Verdicts());
    }
}
