using Literate.Books;
using Literate.Compiling.Caching;
using Literate.Documents;
using Literate.Tests.Support;

namespace Literate.Tests.Caching;

/// <summary>What others keep that is made of compiled code, and the name they keep it under.</summary>
public sealed class DerivedTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_found_by_its_name_alone()
    {
        new DerivedCache(_folder["cache"]).Keep("a", [1, 2, 3]);

        var cache = new DerivedCache(_folder["cache"]);
        Assert.Equal([1, 2, 3], cache.Find("a")!);
        Assert.Null(cache.Find("b"));
    }

    [Fact]
    public void What_is_damaged_or_renamed_is_not_found()
    {
        var cache = new DerivedCache(_folder["cache"]);
        cache.Keep("a", [1, 2, 3]);
        var file = Assert.Single(Directory.EnumerateFiles(_folder["cache/derived"]));

        File.Copy(file, file.Replace("a.derived", "b.derived", StringComparison.Ordinal));
        Assert.Null(cache.Find("b"));
        File.WriteAllBytes(file, [.. File.ReadAllBytes(file)[..^1], 4]);
        Assert.Null(cache.Find("a"));
        File.WriteAllBytes(file, [1]);
        Assert.Null(cache.Find("a"));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_keeps_nothing_and_fails_nothing()
    {
        _folder.Write("file", "");
        var cache = new DerivedCache(_folder["file"]);
        cache.Keep("a", [1]);
        Assert.Null(cache.Find("a"));
    }

    [Fact]
    public void A_notebook_s_key_is_of_its_code_and_not_of_its_prose_outputs_or_place()
    {
        var key = KeyOf("a.ipynb", new NotebookBuilder().Markdown("One").Code("1 + 1", Outputs.Returned("2", 1)));

        Assert.Equal(key, KeyOf("b.ipynb", new NotebookBuilder().Markdown("Two").Code("1 + 1")));
        Assert.NotEqual(key, KeyOf("a.ipynb", new NotebookBuilder().Code("1 + 2")));
        Assert.NotEqual(key, KeyOf("a.ipynb", new NotebookBuilder().Code("1 + 1").Code("2")));
        Assert.NotEqual(key, KeyOf("a.ipynb", new NotebookBuilder().Tagged("does-not-compile", "1 + 1")));
    }

    [Fact]
    public void A_notebook_s_key_is_of_the_documentation_beside_its_libraries()
    {
        var notebook = new NotebookBuilder().Code("#r \"library.dll\"");
        _folder.Write("library.dll", "");
        var without = KeyOf("a.ipynb", notebook);
        _folder.Write("library.xml", "<doc/>");
        var with = KeyOf("a.ipynb", notebook);
        _folder.Write("library.xml", "<doc>other</doc>");

        Assert.Equal(3, new[] { without, with, KeyOf("a.ipynb", notebook) }.Distinct().Count());
    }

    private string KeyOf(string name, NotebookBuilder notebook)
    {
        var path = _folder.Write(name, notebook);
        return NotebookKey.Of(new NotebookSource(path, name, new BookHome(_folder.Path, BookSettings.Default)), NotebookFile.Read(path))!;
    }
}
