using System.IO.Compression;
using System.Text;
using DocsSite.Tests.Stage;
using Literate;
using Literate.Books;
using Literate.Documents;

namespace DocsSite.Tests;

/// <summary>A notebook that was downloaded runs outside of the repository, or says what it lacks.</summary>
public sealed class DownloadTests
{
    [Fact]
    public async Task A_library_of_the_repository_is_a_package_in_the_download_and_all_else_is_as_it_was()
    {
        using var folder = new CaseFolder();
        var library = typeof(Markdig.Markdown).Assembly.Location;
        Directory.CreateDirectory(Path.Combine(folder.Book, "deep"));
        File.Copy(library, Path.Combine(folder.Root, "Markdig.dll"));
        folder.Write("literate.json", """{ "packages": { "../Markdig.dll": "Markdig, 1.6.0" } }""");
        var notebook = NotebookText.Of("// Load it\n#r \"../../Markdig.dll\"\nvar text = \"#r \\\"../../Markdig.dll\\\"\";", "#r \"../../Markdig.dll\" // once more\nvar one = 1;");
        folder.Write("deep/a.ipynb", notebook);
        const string Document = "# B\n\n- In a list\n\n  ```csharp\n  #r \"../Markdig.dll\"\n  var one = 1;\n  ```\n";
        folder.Write("b.md", Document);
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);

        var link = folder.Page("deep/a.html").QuerySelector("a[download]")!;
        Assert.Equal(("../site-downloads/deep/a.ipynb", "a.ipynb"), (link.GetAttribute("href"), link.GetAttribute("download")));
        Assert.Contains("It loads the package Markdig 1.6.0 from your NuGet sources.", link.ParentElement!.TextContent);
        Assert.Contains("It runs in VS Code and Jupyter", link.ParentElement.TextContent);
        Assert.Equal(
            ["// Load it\n#r \"nuget: Markdig, 1.6.0\"\nvar text = \"#r \\\"../../Markdig.dll\\\"\";", "#r \"nuget: Markdig, 1.6.0\" // once more\nvar one = 1;"],
            Notebook(folder, "site-downloads/deep/a.ipynb").CodeCells.Select(cell => cell.Source));
        Assert.Equal(notebook, folder.Text("deep/a.ipynb"));
        Assert.Equal(Document.Replace("\"../Markdig.dll\"", "\"nuget: Markdig, 1.6.0\""), folder.Text("site-downloads/b.md"));
    }

    [Fact]
    public async Task A_file_that_the_prose_links_to_comes_along_and_one_that_it_does_not_is_named()
    {
        using var folder = new CaseFolder();
        folder.Write("data/log.txt", "one\ntwo\n");
        folder.Write("data/secret.txt", "not for everybody");
        folder.Write("a.md", "# A\n\nThe [log](data/log.txt).\n\n```csharp\nusing System.IO;\nvar lines = File.ReadAllLines(\"data/log.txt\").Length;\nvar other = File.ReadAllText(\"data/secret.txt\").Length;\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);

        var link = folder.Page("a.html").QuerySelector("a[download]")!;
        Assert.Equal(("site-downloads/a.md.zip", "a.zip"), (link.GetAttribute("href"), link.GetAttribute("download")));
        Assert.Contains("With it comes data/log.txt. It needs data/secret.txt, which the download does not bring.", link.ParentElement!.TextContent);
        Assert.DoesNotContain(folder.Site.Values, content => Encoding.UTF8.GetString(content).Contains("not for everybody", StringComparison.Ordinal));
        using var archive = new ZipArchive(new MemoryStream(folder.Site["site-downloads/a.md.zip"]));
        Assert.Equal(["a.md", "data/log.txt"], archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task A_library_that_no_package_stands_for_is_named()
    {
        using var folder = new CaseFolder();
        File.Copy(typeof(Markdig.Markdown).Assembly.Location, Path.Combine(folder.Root, "Markdig.dll"));
        folder.Write("a.md", "# A\n\n```csharp\n#r \"../Markdig.dll\"\nvar one = 1;\n```\n");
        Assert.True((await folder.BuildAsync()).Built);
        var link = folder.Page("a.html").QuerySelector("a[download]")!;
        Assert.Equal("a.md", link.GetAttribute("href"));
        Assert.Contains("It needs ../Markdig.dll, which the download does not bring.", link.ParentElement!.TextContent);
    }

    [Fact]
    public async Task The_books_own_notebooks_run_in_an_empty_folder_once_their_package_is_there()
    {
        var repository = CaseFolder.Repository;
        var book = Book.Open(Path.Combine(repository, "notebooks"));
        var version = System.Xml.Linq.XDocument.Load(Path.Combine(repository, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal($"Coroutines, {version}", Assert.Single(book.Settings.Packages).Value);

        using var folder = new CaseFolder();
        var site = Path.Combine(folder.Root, "site");
        var ended = await DocsSiteProcess.RunAsync("--book", book.Folder, "--out", site);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        foreach (var notebook in book.Notebooks)
        {
            var link = folder.Page(notebook.Name.Replace(".ipynb", ".html")).QuerySelector("a[download]")!;
            Assert.DoesNotContain("does not bring", link.ParentElement!.TextContent);
            var download = Path.Combine(site, link.GetAttribute("href")!);
            if (download.EndsWith(".zip", StringComparison.Ordinal))
                await ZipFile.ExtractToDirectoryAsync(download, folder.Book, TestContext.Current.CancellationToken);
            else
                File.Copy(download, Path.Combine(folder.Book, notebook.Name));
        }

        // Packages are not restored here: what one would give is put where it stands.
        var library = Path.Combine(repository, "artifacts", "coroutines", "Coroutines.dll");
        foreach (var path in Directory.EnumerateFiles(folder.Book, "*.ipynb"))
        {
            var text = File.ReadAllText(path);
            Assert.DoesNotContain("artifacts", text);
            File.WriteAllText(path, text.Replace($"nuget: Coroutines, {version}", library.Replace("\\", "\\\\")));
        }

        var results = await new Engine().RunAllAsync(Book.Open(folder.Book).Notebooks, null, TestContext.Current.CancellationToken);
        Assert.Equal(book.Notebooks.Count, results.Count);
        Assert.All(results, result => Assert.True(result.IsGood, result.Source.Name));
    }

    private static Notebook Notebook(CaseFolder folder, string path) => NotebookFile.Parse(path, new NotebookContent(folder.Site[path]));
}
