using System.Runtime.Versioning;
using Literate.Books;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests;

/// <summary>Which notebooks a folder holds, in which order, and what is said when it is none that can be run.</summary>
public sealed class BookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_settings_the_notebooks_come_by_name()
    {
        Write("b.ipynb", "a/z.ipynb", "B.ipynb", "a.ipynb", "a/c.IPYNB", "notes.txt", "data.json");

        Assert.Equal(["B.ipynb", "a.ipynb", "a/c.IPYNB", "a/z.ipynb", "b.ipynb"], Names());
    }

    [Fact]
    public void The_settings_give_the_order_and_what_they_do_not_name_comes_after()
    {
        Write("a.ipynb", "b.ipynb", "part/c.ipynb", "d.ipynb");
        Settings("""{ "title": "T", "description": "D", "notebooks": ["part/c.ipynb", "b.ipynb"], /* comments and commas are fine */ }""");

        Assert.Equal(["part/c.ipynb", "b.ipynb", "a.ipynb", "d.ipynb"], Names());
        Assert.Equal(("T", "D"), (Book.Open(_folder.Path).Settings.Title, Book.Open(_folder.Path).Settings.Description));
    }

    [Fact]
    public void Hidden_folders_websites_and_build_outputs_are_passed_over()
    {
        Write("site/.docs-site", "site/a.ipynb", "site/deep/b.ipynb", "a.ipynb", ".ipynb_checkpoints/a.ipynb", "bin/a.ipynb", "obj/a.ipynb", "part/artifacts/a.ipynb", "node_modules/x/a.ipynb", "cabin/a.ipynb");

        Assert.Equal(["a.ipynb", "cabin/a.ipynb"], Names());
    }

    [Fact]
    public void A_Markdown_file_is_a_notebook_where_it_has_a_cell_or_cannot_be_opened()
    {
        Write("a.ipynb", "prose.md", "part/prose.MD");
        _folder.Write("b.md", "# B\n\n```csharp\n1\n```\n");
        _folder.Write("part/c.MD", "> ```C#\n> not closed\n");
        _folder.Write("quoted.md", "````markdown\n```csharp\n1\n```\n````\n");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(_folder["d.md"], _folder["nowhere.md"]);

        Assert.Equal(OperatingSystem.IsWindows() ? ["a.ipynb", "b.md", "part/c.MD"] : ["a.ipynb", "b.md", "d.md", "part/c.MD"], Names());
    }

    [Fact]
    public void A_Markdown_file_without_a_cell_that_the_settings_list_is_told()
    {
        Write("a.ipynb", "prose.md");
        Settings("""{ "notebooks": ["prose.md"] }""");

        Assert.StartsWith(
            $"{_folder["literate.json"]}:1: it lists 'prose.md', which has no C# cell (a fence that begins with ```csharp) and so is no notebook. Remove it from the list or add a cell.",
            ErrorOf(_folder.Path));
    }

    [Fact]
    public void What_the_settings_exclude_is_passed_over_by_a_search_and_not_where_it_is_named()
    {
        Write("a.ipynb", "tests/b.ipynb", "tests/deep/c.ipynb", "part/tests/d.ipynb", "part/e.ipynb", "part/f.ipynb");
        Settings("""{ "exclude": ["tests/", "part/e.ipynb"] }""");
        _folder.Write("part/literate.json", """{ "exclude": ["f.ipynb"] }""");

        Assert.Equal(["a.ipynb", "part/tests/d.ipynb"], Names());
        Assert.Equal(["tests/d.ipynb"], Book.Open(_folder["part"]).Notebooks.Select(notebook => notebook.Name));
        Assert.Equal(["b.ipynb", "deep/c.ipynb"], Book.Open(_folder["tests"]).Notebooks.Select(notebook => notebook.Name));
        Assert.Equal(["part/e.ipynb"], Book.Open(_folder["part/e.ipynb"]).Notebooks.Select(notebook => Path.GetRelativePath(_folder.Path, notebook.Path).Replace('\\', '/')));
    }

    [Fact]
    public void A_search_passes_over_pipes_and_one_that_is_named_is_refused()
    {
        Unix.Require("pipes in folders");
        Write("a.ipynb");
        foreach (var name in new[] { "p.md", "p.ipynb" })
            Unix.MakePipe(_folder[name]);

        Assert.Equal(["a.ipynb"], Names());
        Assert.Equal($"{_folder["p.md"]}: this is a pipe, a socket or a device, and no file. Save the notebook in a file and name that.", ErrorOf(_folder["p.md"]));
    }

    [Fact]
    public void A_search_of_this_repository_finds_what_is_published_and_no_case_of_a_test()
    {
        var root = Literate.Reporting.Repository.Above(AppContext.BaseDirectory)!;

        var found = Book.Open(root).Notebooks.Select(notebook => notebook.Name).ToList();

        Assert.Contains("README.md", found);
        Assert.Contains("notebooks/02-kiss.ipynb", found);
        Assert.DoesNotContain(found, name => name.StartsWith("tests/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_back_to_the_folder_itself_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows only an administrator may make links.");
        Write("a.ipynb");
        Directory.CreateSymbolicLink(_folder["loop"], _folder.Path);

        Assert.Equal(["a.ipynb"], Names());
    }

    [Fact]
    public void A_notebook_in_a_sub_folder_has_the_settings_of_the_nearest_folder_above()
    {
        Write("part/deep/a.ipynb", "b.ipynb");
        Settings("""{ "title": "T", "notebooks": ["b.ipynb"] }""");

        var one = Book.Open(_folder["part/deep/a.ipynb"]);
        var all = Book.Open(_folder["part"]);

        Assert.Equal((_folder.Path, "T", "part/deep/a.ipynb"), (one.Folder, one.Settings.Title, one.Notebooks.Single().Name));
        Assert.Equal((_folder["part"], "T", "deep/a.ipynb"), (all.Folder, all.Settings.Title, all.Notebooks.Single().Name));
    }

    [Fact]
    public void Each_notebook_has_the_settings_nearest_to_it_whichever_folder_is_named()
    {
        Write("a.ipynb", "part/b.ipynb", "part/deep/c.ipynb");
        Settings("""{ "timeouts": { "cell": 1 } }""");
        _folder.Write("part/literate.json", """{ "timeouts": { "cell": 2 } }""");

        double[] all = [.. Book.Open(_folder.Path).Notebooks.Select(notebook => notebook.Home.Settings.Timeouts.Cell)];

        Assert.Equal([1, 2, 2], all);
        Assert.Equal(2, Book.Open(_folder["part/deep"]).Notebooks.Single().Home.Settings.Timeouts.Cell);
        Assert.Equal(2, Book.Open(_folder["part/deep/c.ipynb"]).Notebooks.Single().Home.Settings.Timeouts.Cell);
    }

    [Fact]
    public void Settings_above_the_repository_of_the_notebooks_do_not_count()
    {
        Write("repository/a.ipynb");
        Settings("""{ "title": "T" }""");
        Directory.CreateDirectory(_folder["repository/.git"]);

        Assert.Null(Book.Open(_folder["repository"]).Settings.Title);
    }

    [Fact]
    public void Settings_for_the_website_are_read()
    {
        Write("a.ipynb");
        Settings("""
            {
              "address": "https://example.org/book", "repository": "https://github.com/a/b/", "packages": { "../a.dll": "A.B, 1.0.0-beta.1" },
              "opening": { "code": ["a.ipynb#one", "a.ipynb#two # three"], "picture": "a.ipynb#cell-4" }
            }
            """);

        var settings = Book.Open(_folder.Path).Settings;

        Assert.Equal(("https://example.org/book", "https://github.com/a/b/"), (settings.Address, settings.Repository));
        Assert.Equal([KeyValuePair.Create("../a.dll", "A.B, 1.0.0-beta.1")], settings.Packages);
        Assert.Equal(["a.ipynb#one", "a.ipynb#two # three"], settings.Opening!.Code);
        Assert.Equal(("a.ipynb", "two # three"), OpeningCells.Split(settings.Opening.Code[1]));
        Assert.Equal(("a.ipynb#cell-4", null), (settings.Opening.Picture, settings.Opening.Caption));

        Settings("""{ "opening": "a.ipynb#one" }""");
        Assert.Equal(["a.ipynb#one"], Book.Open(_folder.Path).Settings.Opening!.Code);
    }

    [Fact]
    public void A_backslash_in_a_file_s_name_is_no_separator()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows it is one.");
        Write(@"..\..\a.ipynb");

        Assert.Equal([@"..\..\a.ipynb"], Names());
    }

    [Fact]
    public void A_single_notebook_is_a_book_with_the_settings_of_its_folder()
    {
        Write("a.ipynb", "b.ipynb");
        Settings("""{ "title": "T", "notebooks": ["b.ipynb"] }""");

        var book = Book.Open(_folder["a.ipynb"]);

        Assert.Equal(["a.ipynb"], book.Notebooks.Select(notebook => notebook.Name));
        Assert.Equal((_folder.Path, "T"), (book.Folder, book.Settings.Title));
    }

    [Fact]
    public void A_path_that_is_not_there_is_told()
    {
        var path = _folder["nowhere"];

        Assert.Equal($"{path}: there is no such file or folder. Check the path; it starts from {Environment.CurrentDirectory}.", ErrorOf(path));
    }

    [Fact]
    public void A_folder_without_notebooks_is_told()
    {
        Write("notes.txt");

        Assert.Equal(
            $"{_folder.Path}: there are no notebooks in this folder. Notebooks are files that end in .ipynb, .md or .dib, a Markdown file only if there is a C# cell in it; name the folder that holds them.",
            ErrorOf(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_no_notebook_is_told()
    {
        Write("notes.txt");

        Assert.Equal(
            $"{_folder["notes.txt"]}: this is not a notebook. Notebooks are files that end in .ipynb, .md or .dib, a Markdown file only if there is a C# cell in it.",
            ErrorOf(_folder["notes.txt"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_read_is_told_and_the_notebooks_beside_it_are_found()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "To root, every folder can be read.");
        Write("a.ipynb", "locked/b.ipynb");
        using var locked = new Locked(_folder["locked"]);

        var results = await _folder.RunAllAsync();

        Assert.Equal(["a.ipynb", "locked"], results.Select(result => result.Source.Name));
        Assert.StartsWith($"{_folder["locked"]}: it cannot be read.", Assert.IsType<NotebookResult.Unreadable>(results[1]).Problem);
        Assert.StartsWith($"{_folder["locked"]}: it cannot be read.", ErrorOf(_folder["locked"]));
    }

    [Fact]
    public void The_libraries_of_the_reference_start_from_the_folder_of_the_settings()
    {
        Write("book/a.ipynb", "book/deep/b.ipynb");
        _folder.Write("book/literate.json", """{ "reference": ["../out/Library.dll"] }""");

        Assert.Equal([_folder["out/Library.dll"]], Book.Open(_folder["book"]).Settings.Reference);
        Assert.Equal([_folder["out/Library.dll"]], Book.Open(_folder["book/deep"]).Settings.Reference);
    }

    private void Write(params IEnumerable<string> names)
    {
        foreach (var name in names)
            _folder.Write(name, "");
    }

    private void Settings(string json) => _folder.Write(BookSettings.FileName, json);

    private IEnumerable<string> Names() => Book.Open(_folder.Path).Notebooks.Select(notebook => notebook.Name);

    private static string ErrorOf(string path) => Assert.Throws<BookException>(() => Book.Open(path)).Message;
}
