using Literate.Compiling.Caching;
using Literate.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Caching;

/// <summary>When a cell is compiled again, and when it is not.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly CachedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_are_compiled_the_first_time_and_never_again()
    {
        string[] cells = ["var x = 1;", "x + 1", "x + 2"];

        Assert.Equal([1, 2, 3], _folder.NumbersCompiled(cells));
        Assert.Empty(_folder.NumbersCompiled(cells));
    }

    [Fact]
    public void A_changed_cell_is_compiled_with_all_cells_after_it()
    {
        _folder.NumbersCompiled("var x = 1;", "var y = x;", "y");

        Assert.Equal([2, 3], _folder.NumbersCompiled("var x = 1;", "var y = x + 1;", "y"));
        Assert.Empty(_folder.NumbersCompiled("var x = 1;", "var y = x;", "y"));
    }

    [Fact]
    public void Notebooks_that_begin_with_the_same_cells_share_them()
    {
        _folder.NumbersCompiled("var x = 1;", "x");

        using var other = _folder.Elsewhere();
        Assert.Equal([2], other.NumbersCompiled("var x = 1;", "x + 1"));
    }

    [Fact]
    public void A_cell_that_must_not_compile_is_no_part_of_the_cells_after_it()
    {
        _folder.NumbersCompiled(Refusing("int y = ;"));

        Assert.Equal([2], _folder.NumbersCompiled(Refusing("int yy = ;")));

        static NotebookBuilder Refusing(string code) => new NotebookBuilder().Code("var x = 1;").Tagged("does-not-compile", code).Code("x");
    }

    [Fact]
    public void Prose_outputs_and_tags_are_no_part_of_a_cell()
    {
        _folder.NumbersCompiled(new NotebookBuilder().Markdown("One").Code("1 + 1", Returned("2", 1)).Code("2"));

        Assert.Empty(_folder.NumbersCompiled(
            new NotebookBuilder().Markdown("Two").Tagged("ignore-output", "1 + 1", Printed("3"), Returned("3", 7)).Markdown("Three").Code("2")));
    }

    [Fact]
    public void A_cell_of_another_number_is_another_cell_for_stack_traces_name_it_so()
    {
        _folder.NumbersCompiled("throw new Exception();");

        Assert.Equal([2], _folder.NumbersCompiled(new NotebookBuilder().Tagged("skip-execution", "1").Code("throw new Exception();")));
    }

    [Fact]
    public void Another_build_of_a_library_compiles_the_cells_from_the_one_on_that_names_it()
    {
        string[] cells = ["1", "#r \"lib.dll\"\nvar n = Lib.N;", "n"];
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 1; }");
        _folder.NumbersCompiled(cells);

        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 2; }");

        Assert.Equal([2, 3], _folder.NumbersCompiled(cells));
    }

    [Fact]
    public void A_file_s_time_is_no_part_of_it()
    {
        string[] cells = ["#r \"lib.dll\"\n#load \"words.csx\"\n#!import part.cs\nLib.N"];
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 1; }");
        _folder.Files.Write("words.csx", "var word = 1;");
        _folder.Files.Write("part.cs", "var part = 1;");
        Assert.Equal([1], _folder.NumbersCompiled(cells));

        foreach (var name in _folder.Files.Files())
            File.SetLastWriteTimeUtc(_folder.Files[name], new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Empty(_folder.NumbersCompiled(cells));
    }

    [Theory]
    [InlineData("#load \"file.csx\"", "var a = 1;", "var a = 2;")]
    [InlineData("#!import file.csx", "var a = 1;", "var a = 2;")]
    [InlineData("#load \"outer.csx\"", "var a = 1;", "var a = 2;")]
    [InlineData("#!import outer.cs", "var a = 1;", "var a = 2;")]
    [InlineData("#!import outer.ipynb", "var a = 1;", "var a = 2;")]
    [InlineData("#load \"deep/outer.csx\"", "var a = 1;", "var a = 2;")]
    [InlineData("#r \"file.csx\"", "no library", "nor this")]
    public void Another_content_of_a_file_compiles_the_cell_that_names_it_also_by_way_of_others(string cell, string before, string after)
    {
        _folder.Files.Write("outer.csx", "#load \"file.csx\"");
        _folder.Files.Write("outer.cs", "#!import file.csx");
        _folder.Files.Write("outer.ipynb", NotebookBuilder.Of("#!import file.csx"));
        _folder.Files.Write("deep/outer.csx", "#load \"../file.csx\""); // It starts from the file that loads it.
        _folder.Files.Write("file.csx", before);
        Assert.Equal([1], _folder.NumbersCompiled(cell));
        Assert.Empty(_folder.NumbersCompiled(cell));

        _folder.Files.Write("file.csx", after);

        Assert.Equal([1], _folder.NumbersCompiled(cell));
    }

    [Fact]
    public void A_library_that_only_a_loaded_file_names_is_part_of_the_cell_too()
    {
        _folder.Files.Write("deep/loaded.csx", "#r \"lib.dll\""); // It starts from the notebook's folder.
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 1; }");
        string[] cells = ["#load \"deep/loaded.csx\"\nLib.N"];
        _folder.NumbersCompiled(cells);

        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 2; }");

        Assert.Equal([1], _folder.NumbersCompiled(cells));
    }

    [Fact]
    public void Of_an_imported_notebook_only_the_cells_count_that_are_imported()
    {
        _folder.Files.Write("part.ipynb", new NotebookBuilder().Markdown("One").Code("var part = 1;", Printed("old")).Tagged("skip-execution", "1"));
        _folder.NumbersCompiled("#!import part.ipynb\npart");

        _folder.Files.Write("part.ipynb", new NotebookBuilder().Markdown("Two").Code("var part = 1;").Tagged("skip-execution", "2"));
        Assert.Empty(_folder.NumbersCompiled("#!import part.ipynb\npart"));

        _folder.Files.Write("part.ipynb", new NotebookBuilder().Markdown("Two").Code("var part = 2;"));
        Assert.Equal([1], _folder.NumbersCompiled("#!import part.ipynb\npart"));
    }

    [Theory]
    [InlineData("#r \"file\"")]
    [InlineData("#load \"file\"")]
    [InlineData("#!import file")]
    public void A_file_that_comes_or_goes_compiles_the_cell_that_names_it(string cell)
    {
        Assert.Equal([1], _folder.NumbersCompiled(cell));
        Assert.Empty(_folder.NumbersCompiled(cell));

        _folder.Files.Write("file", "");

        Assert.Equal([1], _folder.NumbersCompiled(cell));
    }

    [Theory]
    [InlineData("#load \"one.csx\"")]
    [InlineData("#!import one.csx")]
    public void Files_that_name_each_other_in_a_circle_are_each_looked_at_once(string cell)
    {
        _folder.Files.Write("one.csx", "#load \"two.csx\"\n#!import two.csx");
        _folder.Files.Write("two.csx", "#load \"one.csx\"\n#!import one.csx\n#load \"two.csx\"");

        Assert.Equal([1], _folder.NumbersCompiled(cell));
        Assert.Empty(_folder.NumbersCompiled(cell));
    }

    [Fact]
    public void A_directive_in_a_string_counts_where_it_is_one_and_nothing_else_is_made_of_it()
    {
        string[] cells = ["""""var text = """"\n#r "file"\n#load "a\0b"\n#!import file\n""""; text"""""];
        Assert.Equal([1], _folder.NumbersCompiled(cells));
        Assert.Empty(_folder.NumbersCompiled(cells));
    }

    [Theory]
    [InlineData("#r \"file\"")]
    [InlineData("  #  r\"file\"")]
    [InlineData("#\tr\u00a0\"file\" // a comment")]
    [InlineData("#\u001aload\u001a\"file\"")]
    [InlineData("#load\"file\"")]
    [InlineData("#load \"file")]
    [InlineData("#if true\n#load \"file\"\n#endif")]
    [InlineData("var x = 1;\u2028#load \"file\"\u2028x")]
    [InlineData("#!import file")]
    [InlineData("  #!import   \"file\"  ")]
    [InlineData("#!csharp\n#!import\tfile")]
    public void No_file_that_the_compiler_asks_for_is_overlooked(string code)
    {
        _folder.Files.Write("file", "#r \"other\"\n#load \"other\"");
        var asked = new Compiling.Roslyn.CellCompiler(_folder.Files.Path);
        asked.Compile(CachedFolder.Cell(code));

        var found = DependencyScan.Of(code, _folder.Files.Path).Select(dependency => dependency.Path).ToHashSet();

        Assert.True(asked.Files.AreIn(found));
        Assert.Contains(_folder.Files["file"], found);
    }

    [Fact]
    public void A_key_no_longer_holds_when_a_file_changes_while_the_cell_is_compiled()
    {
        _folder.Files.Write("file.csx", "1");
        var cell = CachedFolder.Cell("#load \"file.csx\"");
        var key = CellKey.Start([]).Next(cell, _folder.Files.Path).Next(cell with { Number = 2 }, _folder.Files.Path);
        Assert.True(key.StillHolds);

        _folder.Files.Write("file.csx", "2");

        Assert.False(key.StillHolds);
    }

    [Fact]
    public void Nothing_is_kept_after_a_cell_that_was_compiled_while_a_file_was_another()
    {
        _folder.Files.Write("file.csx", "var a = 1;");
        _folder.NumbersCompiled("#load \"file.csx\"");
        var compiler = new Compiling.NotebookCompiler(_folder.Files.Path, new CompileCache(_folder.CachePath));
        compiler.Compile(CachedFolder.Cell("#load \"file.csx\""));
        var kept = _folder.CacheFiles.Count();

        _folder.Files.Write("file.csx", "var a = \"one\";");
        compiler.Compile(CachedFolder.Cell("var b = a;") with { Number = 2 });
        _folder.Files.Write("file.csx", "var a = 1;"); // The key is right again, and what was compiled is not.
        compiler.Compile(CachedFolder.Cell("b") with { Number = 3 });

        Assert.Equal(kept, _folder.CacheFiles.Count());
    }

    [Fact]
    public void Another_compiler_framework_or_engine_makes_other_keys_of_the_same_cells()
    {
        var cell = CachedFolder.Cell("1");

        Assert.NotEqual(CellKey.Start([1]).Next(cell, "").Name, CellKey.Start([2]).Next(cell, "").Name);
        Assert.Equal(
            [
                System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription, ModuleOf(typeof(object)), ModuleOf(typeof(Runtime.Kernel)),
                ModuleOf(typeof(Engine)), ModuleOf(typeof(Compilation)), ModuleOf(typeof(CSharpCompilation)),
            ],
            CompilerIdentity.Parts());

        static string ModuleOf(Type type) => type.Module.ModuleVersionId.ToString();
    }
}
