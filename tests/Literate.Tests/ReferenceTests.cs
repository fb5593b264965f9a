using Literate.Cells;
using Literate.Compiling;
using Literate.Compiling.Caching;
using Literate.Documents;
using Literate.Files;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>What a cell can bring in from other files, and what is said when that is not there.</summary>
public sealed class ReferenceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_library_is_referenced_by_its_path_from_the_notebook_s_folder()
    {
        _folder.WriteLibrary("lib/Greetings.dll", """namespace Greetings { public class Greeter { public string Greet(string who) => "Hello, " + who; } }""");
        _folder.Write("chapter/notebook.ipynb", NotebookBuilder.Of(
            """
            #r "../lib/Greetings.dll"
            using Greetings;
            var greeter = new Greeter();
            """,
            """greeter.Greet("you")"""));

        var run = await _folder.RunAsync("chapter/notebook.ipynb");

        run.AssertOutputs(2, Returned("Hello, you", 2));
    }

    [Fact]
    public async Task A_library_finds_the_libraries_that_lie_beside_it()
    {
        _folder.WriteLibrary("lib/Inner.dll", """public class Inner { public string Say() => "from inside"; }""");
        _folder.WriteLibrary("lib/Outer.dll", "public class Outer { public string Say() => new Inner().Say(); }", "lib/Inner.dll");
        _folder.Write("notebook.ipynb", NotebookBuilder.Of("#r \"lib/Outer.dll\"\nnew Outer().Say()"));

        var run = await _folder.RunAsync("notebook.ipynb");

        run.AssertOutputs(1, Returned("from inside", 1));
    }

    [Fact]
    public async Task A_library_may_have_another_name_than_its_file()
    {
        _folder.WriteLibrary("lib/Inner.dll", """public class Inner { public string Say() => "from inside"; }""");
        File.Move(_folder["lib/Inner.dll"], _folder["lib/renamed.dll"]);
        _folder.Write("notebook.ipynb", NotebookBuilder.Of("#r \"lib/renamed.dll\"\nvar inner = new Inner();", "inner.Say()"));

        var run = await _folder.RunAsync("notebook.ipynb");

        run.AssertOutputs(2, Returned("from inside", 2));
    }

    [Fact]
    public async Task A_library_that_cannot_be_loaded_is_missed_by_the_cell_that_uses_it_and_by_no_other()
    {
        _folder.WriteLibrary("lib/Inner.dll", """[assembly: System.Runtime.CompilerServices.ReferenceAssembly] public class Inner { public string Say() => ""; }""");
        _folder.Write("notebook.ipynb", NotebookBuilder.Of("#r \"lib/Inner.dll\"\n1 + 1", "new Inner().Say()"));

        var run = await _folder.RunAsync("notebook.ipynb");

        run.AssertOutputs(1, Returned("2", 1));
        Assert.Equal("System.BadImageFormatException", Assert.IsType<Verdict.Failed>(run.VerdictOn(2)).Error!.Name);
    }

    [Fact]
    public async Task A_library_that_is_not_there_is_named_with_what_to_do()
    {
        var run = await RunAsync("// first\n#r \"../artifacts/Missing.dll\"\n1");

        var error = ErrorOf(run, 1);
        Assert.Equal((2, 1, "CS0006", "Metadata file '../artifacts/Missing.dll' could not be found"), (error.Line, error.Column, error.Id, error.Message));
        Assert.Contains("The path of #r starts from the notebook's folder. Correct it, or build what it names: where that is a project of this repository, with `dotnet build`.", Report.Of(run, 1));
    }

    [Fact]
    public async Task A_package_is_refused_with_what_to_do_instead()
    {
        var run = await RunAsync("var x = 1;\n#r \"nuget: Newtonsoft.Json, 13.0.3\"");

        Assert.Equal(
            new CellDiagnostic(2, 1, "LIT002",
                "Packages are not restored here, so 'Newtonsoft.Json, 13.0.3' is missing. Reference the assembly by its path: #r \"../path/to/Assembly.dll\"."),
            ErrorOf(run, 1));
    }

    [Fact]
    public async Task A_file_is_loaded_from_the_notebook_s_folder()
    {
        _folder.Write("shared/words.csx", """string Shout(string text) => text.ToUpperInvariant() + "!";""");

        var run = await RunAsync("#load \"shared/words.csx\"\nShout(\"a\")", "Shout(\"b\")");

        run.AssertOutputs(1, Returned("A!", 1));
        run.AssertOutputs(2, Returned("B!", 2));
    }

    [Fact]
    public async Task An_error_in_a_loaded_file_is_told_as_that_file_s()
    {
        _folder.Write("broken.csx", "\n\nint x = \"s\";");

        var run = await RunAsync("// first\n#load \"broken.csx\"\n1");

        var error = ErrorOf(run, 1);
        Assert.Equal((2, 1, "CS0029"), (error.Line, error.Column, error.Id));
        Assert.Equal("broken.csx(3,9): Cannot implicitly convert type 'string' to 'int'", error.Message);
    }

    [Theory]
    [InlineData("#!csharp")]
    [InlineData("#!c#")]
    [InlineData("  #!C#")]
    public async Task A_line_that_says_that_the_cell_is_CSharp_is_passed_over(string magic)
    {
        var run = await RunAsync($"{magic}\n1 + 1");

        run.AssertOutputs(1, Returned("2", 1));
    }

    [Fact]
    public async Task A_magic_command_that_is_not_known_is_refused_with_its_line()
    {
        var run = await RunAsync("var x = 1;\n\n#!time\nx");

        Assert.Equal(
            new CellDiagnostic(3, 1, "LIT001",
                "The magic command '#!time' is not known here. #!csharp and #!import are; tag the cell \"skip-execution\" to leave it to another kernel."),
            ErrorOf(run, 1));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_dialect_is_told_at_once()
    {
        var run = await RunAsync("#!time\n#r \"nuget: A\"\n#!who");

        Assert.Equal(["LIT001", "LIT002", "LIT001"], Assert.IsType<Verdict.DidNotCompile>(run.VerdictOn(1)).Errors.Select(error => error.Id));
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

        var run = await RunAsync("#!import parts/setup.ipynb\nHalf(start)", "start");

        run.AssertOutputs(1, Printed("setting up\n"), Returned("5", 1));
        run.AssertOutputs(2, Returned("10", 2));
    }

    [Fact]
    public async Task An_imported_CSharp_file_gives_its_declarations()
    {
        _folder.Write("shared/Animals.cs", """public record Cat(string Name) { public string Say() => $"{Name} says meow"; }""");

        var run = await RunAsync("""#!import "shared/Animals.cs" """ + "\nnew Cat(\"Tom\").Say()");

        run.AssertOutputs(1, Returned("Tom says meow", 1));
    }

    [Fact]
    public async Task An_imported_file_may_import_others()
    {
        _folder.Write("outer.cs", "#!import inner.cs\nvar outer = inner + 1;");
        _folder.Write("inner.cs", "var inner = 1;");

        var run = await RunAsync("#!import outer.cs\nouter");

        run.AssertOutputs(1, Returned("2", 1));
    }

    [Fact]
    public async Task An_exception_from_imported_code_names_its_file()
    {
        _folder.Write("parts/setup.ipynb", NotebookBuilder.Of("var x = 1;", "void Fail()\n{\n    throw new Exception(\"boo\");\n}"));

        var run = await RunAsync("#!import parts/setup.ipynb", "// now\nFail();");

        var failed = Assert.IsType<Verdict.Failed>(run.VerdictOn(2));
        Assert.Equal(2, failed.Line);
        Assert.Equal(["   at Fail in setup.ipynb, cell 2, line 3", "   at top level in cell 2, line 2"], failed.Error!.Traceback);
    }

    [Fact]
    public async Task A_missing_import_is_told_in_its_line()
    {
        var run = await RunAsync("var x = 1;\n#!import nowhere.ipynb");

        Assert.Equal(
            new CellDiagnostic(2, 1, "LIT003", "The file 'nowhere.ipynb' that #!import names is not there. The path starts from the notebook's folder."),
            ErrorOf(run, 1));
    }

    [Fact]
    public async Task An_import_that_does_not_compile_is_told_with_its_own_place()
    {
        _folder.Write("broken.ipynb", NotebookBuilder.Of("var fine = 1;", "int q = ;"));

        var run = await RunAsync("#!import broken.ipynb");

        Assert.Equal(
            new CellDiagnostic(1, 1, "LIT004",
                "The file 'broken.ipynb' that #!import names cannot be imported. broken.ipynb, cell 2: (1,9): error CS1525: Invalid expression term ';'"),
            ErrorOf(run, 1));
    }

    [Fact]
    public async Task An_import_that_is_no_notebook_is_told_so()
    {
        _folder.Write("text.txt", "some text");

        var run = await RunAsync("#!import text.txt");

        var error = ErrorOf(run, 1);
        Assert.Equal("LIT004", error.Id);
        Assert.StartsWith("The file 'text.txt' that #!import names cannot be imported. The extension `.txt` is not that of a notebook.", error.Message);
    }

    [Fact]
    public async Task Files_that_import_each_other_are_refused()
    {
        _folder.Write("one.cs", "#!import two.cs");
        _folder.Write("two.cs", "#!import one.cs");

        var run = await RunAsync("#!import one.cs");

        Assert.Equal(
            new CellDiagnostic(1, 1, "LIT005",
                "The file 'one.cs' imports itself, by way of the files it imports. Remove one of the #!import lines."),
            ErrorOf(run, 1));
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

    [Theory]
    [InlineData("#r", "CS0006")]
    [InlineData("#load", "CS1504")]
    [InlineData("#!import", "LIT003")]
    public void What_is_no_regular_file_is_as_if_it_were_missing(string directive, string id)
    {
        if (OperatingSystem.IsWindows())
            return;
        Unix.MakePipe(_folder["pipe.csx"]);
        File.CreateSymbolicLink(_folder["link.csx"], _folder["pipe.csx"]);
        foreach (var path in new[] { "pipe.csx", "link.csx", "/dev/zero" })
            Assert.Equal(id, RefusalOf($"{directive} \"{path}\"").Id);
    }

    [Theory]
    [InlineData("#load", "CS1504")]
    [InlineData("#!import", "LIT004")]
    public void A_file_too_long_to_be_source_is_refused(string directive, string id)
    {
        using (var file = File.Create(_folder["long.csx"]))
            file.SetLength(RegularFile.MostSource + 1);

        var error = RefusalOf($"{directive} \"long.csx\"");

        Assert.Equal(id, error.Id);
        Assert.Contains("It holds more than 64 MB, which is the most that is read as source.", error.Message);
    }

    private CellDiagnostic RefusalOf(string code) => Compiled(code).Errors[0];

    private CompiledCell Compiled(string code)
    {
        var cell = new CodeCell(new Cell { Kind = CellKind.Code, Source = code }, 0, 1);
        using var cache = new TempFolder();
        return new NotebookCompiler(_folder.Path, new CompileCache(cache.Path)).Compile(cell);
    }

    private Task<NotebookResult.Ran> RunAsync(params IEnumerable<string> cells)
    {
        _folder.Write("notebook.ipynb", NotebookBuilder.Of(cells));
        return _folder.RunAsync("notebook.ipynb");
    }

    private static CellDiagnostic ErrorOf(NotebookResult.Ran run, int number) =>
        Assert.Single(Assert.IsType<Verdict.DidNotCompile>(run.VerdictOn(number)).Errors);

    [Fact]
    public async Task What_looks_like_a_directive_inside_a_string_or_a_comment_is_only_text()
    {
        var run = await Runs.OfCellsAsync(
            """"
            /* In a comment
            #!pwsh
            */
            var script = """
                #!/bin/sh
                #r "nuget: Nothing"
                """;
            script
            """");

        run.AssertOutputs(1, Returned("#!/bin/sh\n#r \"nuget: Nothing\"", 1));
    }
}
