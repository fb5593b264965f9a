using Literate.Compiling;
using Literate.Compiling.Caching;
using Literate.Tests.Support;

namespace Literate.Tests.Caching;

/// <summary>What the cache gives is what the compiler would give, in any folder; and what it cannot vouch for it does not give.</summary>
public sealed class EntryTests : IDisposable
{
    private readonly CachedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>What may have become of a file.</summary>
    public static TheoryData<string, Func<byte[], byte[]>> Damages => new()
    {
        { "emptied", _ => [] },
        { "cut in the mark", file => file[..5] },
        { "cut at the end", file => file[..^1] },
        { "made longer", file => [.. file, 0] },
        { "another version", file => Changed(file, 14) },
        { "another checksum", file => Changed(file, 20) },
        { "another payload", file => Changed(file, file.Length / 2) },
        { "another end", file => Changed(file, file.Length - 1) },
        { "something else", _ => "#!/bin/sh\nexit 1\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_file_is_not_trusted_and_is_written_anew(string what, Func<byte[], byte[]> damage)
    {
        _folder.NumbersCompiled("1 + 1");
        var path = Assert.Single(_folder.CacheFiles);
        File.WriteAllBytes(path, damage(File.ReadAllBytes(path)));

        Assert.True(_folder.NumbersCompiled("1 + 1").SequenceEqual([1]), what);
        Assert.Empty(_folder.NumbersCompiled("1 + 1"));
    }

    [Fact]
    public void A_file_under_another_s_name_is_not_trusted()
    {
        _folder.NumbersCompiled("1 + 1", "2 + 2");
        var paths = _folder.CacheFiles.ToList();
        var contents = paths.ConvertAll(File.ReadAllBytes);
        File.WriteAllBytes(paths[0], contents[1]);
        File.WriteAllBytes(paths[1], contents[0]);

        Assert.Equal([1, 2], _folder.NumbersCompiled("1 + 1", "2 + 2"));
    }

    [Fact]
    public void A_cell_from_the_cache_is_byte_for_byte_what_the_compiler_gives()
    {
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 1; }");
        _folder.Files.Write("part.cs", "int Half(int n) => n / 2;");
        var notebook = new NotebookBuilder()
            .Code("#!import part.cs\n#r \"lib.dll\"\nusing System.IO;\nvar p = new { X = Half(Lib.N) };")
            .Tagged("does-not-compile", "int x = ;\nint y = \"two\";")
            .Code("async Task<int> Slow() { await Task.Yield(); return p.X; }")
            .Code("await Slow()")
            .Tagged("does-not-compile", "p.Y")
            .Code("from n in new[] { 1, 2 } let m = n * p.X where m > 0 select new { X = m }");

        var compiled = _folder.Compile(notebook, withCache: false);
        var cold = _folder.Compile(notebook);
        var warm = _folder.Compile(notebook);

        Assert.DoesNotContain(cold, cell => cell.IsFromCache);
        Assert.All(warm, cell => Assert.True(cell.IsFromCache));
        Assert.Equal(compiled.Select(Described), cold.Select(Described));
        Assert.Equal(compiled.Select(Described), warm.Select(Described));
        Assert.Equal([2, 0, 1, 1, 0, 1], warm.Select(cell => cell.Compiled.Submissions.Count));
        Assert.Equal([0, 2, 0, 0, 1, 0], warm.Select(cell => cell.Compiled.Errors.Count));
    }

    [Fact]
    public void An_error_that_quotes_half_a_character_is_the_same_from_the_cache()
    {
        var notebook = new NotebookBuilder().Tagged("does-not-compile", "#error x\ud83d");

        var compiled = _folder.Compile(notebook, withCache: false);
        _folder.Compile(notebook);

        Assert.Equal(compiled.Single().Compiled.Errors, _folder.Compile(notebook).Single().Compiled.Errors);
    }

    [Fact]
    public async Task A_cell_compiled_on_top_of_cells_from_the_cache_shares_their_values_and_types()
    {
        string[] begin = ["using System.Globalization;\nvar p = new { X = 1 }; var add = (ref int a) => a + p.X;", "record Point(int X);", "var unrelated = 1;"];
        await RunAsync([.. begin, "1"]);

        var run = await RunAsync([.. begin, "p = new { X = 41 }; int one = 1; add(ref one) + new Point(0).X", "CultureInfo.CurrentCulture.Name"]);

        run.AssertOutputs(4, Outputs.Returned("42", 4));
        run.AssertOutputs(5, Outputs.Returned("", 5));

        Task<Verdicts.NotebookResult.Ran> RunAsync(IEnumerable<string> cells)
        {
            _folder.Files.Write("notebook.ipynb", NotebookBuilder.Of(cells));
            return _folder.Files.RunAsync("notebook.ipynb", new EngineOptions { Cache = new CompileCache(_folder.CachePath) });
        }
    }

    [Fact]
    public void A_refused_cell_from_the_cache_leaves_no_trace_in_a_cell_compiled_after_it()
    {
        string[] begin = ["var x = 1;", "var x = \"one\"; int y = ;"];
        _folder.NumbersCompiled([.. begin, "x"]);

        var changed = NotebookBuilder.Of([.. begin, "x + 1"]);

        Assert.Equal(_folder.Compile(changed, withCache: false).Select(Described), _folder.Compile(changed).Select(Described));
    }

    [Fact]
    public void What_was_compiled_while_a_library_was_built_anew_is_not_kept()
    {
        string[] cells = ["#r \"lib.dll\"", "Lib.N"];
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 1; }");
        var first = File.ReadAllBytes(_folder.Files["lib.dll"]);
        var compiler = new NotebookCompiler(_folder.Files.Path, new CompileCache(_folder.CachePath));
        compiler.Compile(CachedFolder.Cell(cells[0]));
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 2; }");
        compiler.Compile(CachedFolder.Cell(cells[1]) with { Number = 2 });

        _folder.Files.Write("lib.dll", first);

        Assert.Equal([2], _folder.NumbersCompiled(cells));
    }

    [Fact]
    public void A_checkout_that_has_moved_finds_its_cells_and_their_libraries_in_the_new_place()
    {
        const string Code = "#r \"../lib/lib.dll\"\n#load \"words.csx\"\nLib.N + word";
        _folder.Files.WriteLibrary("lib/lib.dll", "public class Lib { public const int N = 1; }");
        _folder.Files.Write("book/words.csx", "var word = 1;");
        using var moved = _folder.Elsewhere();
        moved.Files.Write("lib/lib.dll", File.ReadAllBytes(_folder.Files["lib/lib.dll"]));
        moved.Files.Write("book/words.csx", "var word = 1;");

        CompileIn(_folder, "book", Code);
        var (compiled, isFromCache) = CompileIn(moved, "book", Code);

        Assert.True(isFromCache);
        Assert.Equal([Path.Combine(moved.Files.Path, "lib", "lib.dll")], compiled.Submissions[0].References);
    }

    [Fact]
    public void A_library_that_is_named_by_its_full_path_is_found_there_from_everywhere()
    {
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 1; }");
        var code = $"#r \"{_folder.Files["lib.dll"]}\"\nLib.N";
        using var other = _folder.Elsewhere();

        CompileIn(_folder, "book", code);
        var (compiled, isFromCache) = CompileIn(other, "another/book", code);

        Assert.True(isFromCache);
        Assert.Equal([_folder.Files["lib.dll"]], compiled.Submissions[0].References);
    }

    [Fact]
    public void Symbols_that_name_a_file_by_its_full_path_are_for_that_folder_only()
    {
        const string Code = "#load \"../shared/words.csx\"\nword";
        using var moved = _folder.Elsewhere();
        _folder.Files.Write("shared/words.csx", "var word = 1;");
        moved.Files.Write("shared/words.csx", "var word = 1;");

        CompileIn(_folder, "book", Code);

        Assert.True(CompileIn(_folder, "book", Code).IsFromCache);
        Assert.False(CompileIn(moved, "book", Code).IsFromCache);
    }

    [Fact]
    public void Errors_that_name_the_folder_are_for_that_folder_only()
    {
        var code = $"#error see {_folder.Files.Path}";
        using var moved = _folder.Elsewhere();

        CompileIn(_folder, "", code);

        Assert.True(CompileIn(_folder, "", code).IsFromCache);
        Assert.True(CompileIn(moved, "", $"#error see {moved.Files.Path}") is { IsFromCache: false } other && other.Compiled.Errors[0].Message.Contains(moved.Files.Path));
        Assert.False(CompileIn(moved, "", code).IsFromCache);
    }

    private static (CompiledCell Compiled, bool IsFromCache) CompileIn(CachedFolder folder, string name, string code)
    {
        var cache = new CompileCache(folder.CachePath);
        var compiler = new NotebookCompiler(Path.GetFullPath(folder.Files[name]), cache);
        var compiled = compiler.Compile(CachedFolder.Cell(code));
        return (compiled, cache.Hits == 1);
    }

    private static string Described((int Number, CompiledCell Compiled, bool IsFromCache) cell) => string.Join('\n',
    [
        .. cell.Compiled.Errors.Select(error => error.ToString()),
        .. cell.Compiled.Submissions.Select(submission =>
            $"{submission with { Assembly = [], Symbols = [], References = [] }} {Convert.ToBase64String(submission.Assembly)} "
            + $"{Convert.ToBase64String(submission.Symbols)} {string.Join(", ", submission.References)}".Replace("System.Byte[]", "")),
    ]);

    private static byte[] Changed(byte[] file, int at) => [.. file[..at], (byte)(file[at] ^ 1), .. file[(at + 1)..]];
}
