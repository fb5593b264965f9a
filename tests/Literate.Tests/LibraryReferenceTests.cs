using Literate.Compiling;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>The libraries that a cell loads with <c>#r</c>, and what is said when one is not there.</summary>
public sealed class LibraryReferenceTests : IDisposable
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
        var run = await _folder.RunCellsAsync("// first\n#r \"../artifacts/Missing.dll\"\n1");

        var error = run.ErrorOf(1);
        Assert.Equal((2, 1, "CS0006", "Metadata file '../artifacts/Missing.dll' could not be found"), (error.Line, error.Column, error.Id, error.Message));
        Assert.Contains("The path of #r starts from the notebook's folder. Correct it, or build what it names: where that is a project of this repository, with `dotnet build`.", Report.Of(run, 1));
    }

    [Fact]
    public async Task A_package_is_refused_with_what_to_do_instead()
    {
        var run = await _folder.RunCellsAsync("var x = 1;\n#r \"nuget: Newtonsoft.Json, 13.0.3\"");

        Assert.Equal(
            new CellDiagnostic(2, 1, "LIT002",
                "Packages are not restored here, so 'Newtonsoft.Json, 13.0.3' is missing. Reference the assembly by its path: #r \"../path/to/Assembly.dll\"."),
            run.ErrorOf(1));
    }
}
