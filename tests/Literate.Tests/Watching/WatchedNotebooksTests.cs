using Literate.Books;
using Literate.Tests.Support;
using Literate.Watching;

namespace Literate.Tests.Watching;

/// <summary>Which notebooks a changed file touches.</summary>
public sealed class WatchedNotebooksTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public WatchedNotebooksTests()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("#load \"code/first.csx\""));
        _folder.Write("part/b.ipynb", NotebookBuilder.Of("#!import ../imported.ipynb", "#r \"../library.dll\""));
        _folder.Write("c.md", "```csharp\n1\n```\n");
        _folder.Write("code/first.csx", "#load \"second.csx\"");
        _folder.Write("code/second.csx", "var x = 1;");
        _folder.Write("imported.ipynb", NotebookBuilder.Of("1"));
        _folder.Write("data.csv", "1");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.ipynb", "a.ipynb")]
    [InlineData("code/first.csx", "a.ipynb")]
    [InlineData("code/second.csx", "a.ipynb")]
    [InlineData("imported.ipynb", "imported.ipynb part/b.ipynb")]
    [InlineData("library.dll", "part/b.ipynb")]
    [InlineData("part/literate.json", "part/b.ipynb")]
    [InlineData("literate.json", "a.ipynb c.md imported.ipynb part/b.ipynb")]
    [InlineData("data.csv", "")]
    [InlineData("part/new.ipynb", "part/new.ipynb")]
    public void A_file_touches_the_notebooks_that_depend_on_it(string name, string touched)
    {
        var before = Look();
        Change(name);

        var changed = Look().ChangedSince(before);

        Assert.Equal(touched, string.Join(' ', changed.Notebooks.Select(notebook => notebook.Name)));
        Assert.Equal(touched.Length > 0, before.MayMatter(_folder[name]));
        if (touched.Length > 0)
            Assert.Contains(_folder[name], changed.Files);
    }

    [Fact]
    public void A_file_that_was_written_and_holds_the_same_touches_nothing()
    {
        var before = Look();
        _folder.Write("code/second.csx", "var x = 1;");
        File.SetLastWriteTimeUtc(_folder["a.ipynb"], DateTime.UnixEpoch);

        Assert.Empty(Look().ChangedSince(before).Notebooks);
    }

    [Fact]
    public void A_file_that_is_gone_touches_what_depends_on_it_and_a_notebook_that_is_gone_nothing()
    {
        var before = Look();
        File.Delete(_folder["code/first.csx"]);
        File.Delete(_folder["c.md"]);

        Assert.Equal(["a.ipynb"], Look().ChangedSince(before).Notebooks.Select(notebook => notebook.Name));
    }

    [Theory]
    [InlineData(".a.ipynb.12-0123456789abcdef0123456789abcdef.tmp", false)]
    [InlineData("4913", false)]
    [InlineData("a.ipynb~", false)]
    [InlineData("part", true)]
    [InlineData("code", true)]
    public void What_editors_write_beside_a_file_does_not_matter_and_folders_do(string name, bool matters) =>
        Assert.Equal(matters, Look().MayMatter(_folder[name]));

    private void Change(string name)
    {
        if (name.EndsWith("literate.json", StringComparison.Ordinal))
            _folder.Write(name, """{ "timeouts": { "cell": 5 } }""");
        else if (name.EndsWith(".dll", StringComparison.Ordinal))
            _folder.WriteLibrary(name, "public class C { }");
        else if (name.EndsWith(".ipynb", StringComparison.Ordinal))
            _folder.Write(name, NotebookBuilder.Of(name == "a.ipynb" ? "#load \"code/first.csx\"\n2" : "2"));
        else
            _folder.Write(name, File.ReadAllText(_folder[name]) + "\n// 2");
    }

    private WatchedNotebooks Look() => WatchedNotebooks.Of(Book.Open(_folder.Path).Notebooks);
}
