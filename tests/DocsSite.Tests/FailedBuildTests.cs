using System.Runtime.Versioning;
using DocsSite.Building;
using DocsSite.Tests.Stage;
using Literate.Books;

namespace DocsSite.Tests;

public sealed class FailedBuildTests
{
    [Fact]
    public async Task A_cell_that_lies_stops_the_build_is_named_and_leaves_the_last_good_site_byte_for_byte()
    {
        using var folder = new CaseFolder("lying");
        var lie = Path.Combine(folder.Book, "02-lie.ipynb");
        var lying = await File.ReadAllTextAsync(lie, TestContext.Current.CancellationToken);
        folder.Write("02-lie.ipynb", lying.Replace("43", "42"));
        Assert.Equal(0, (await DocsSiteProcess.RunAsync("--book", folder.Book, "--out", folder.Out)).ExitCode);
        var good = folder.Site;

        folder.Write("02-lie.ipynb", lying);
        var ended = await DocsSiteProcess.RunAsync("--book", folder.Book, "--out", folder.Out);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("proved  01-true.ipynb  1 cell", ended.Output);
        Assert.Contains("differs  02-lie.ipynb  1 of 2 cells", ended.Output);
        Assert.Contains("02-lie.ipynb: cell 2: the output differs from the one stored, first in its line 1.", ended.Errors);
        Assert.Contains("- 43\n    + 42", ended.Errors.ReplaceLineEndings("\n"));
        Assert.Contains(" -- accept ", ended.Errors);
        Assert.Contains("1 of 2 notebooks not proved, so no site was written", ended.Errors);
        Assert.Equal(good, folder.Site);
        Assert.Equal(["book", "site"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order());
    }

    public static TheoryData<string, string> BadNotebooks => new()
    {
        { "hello", "is not JSON" },
        { """{"cells": [{"cell_type": "code", "sour""", "ends too early" },
        { "", "The file is empty." },
        { """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""", "the notebook has no cells" },
        { """{"cells": [], "metadata": {}, "nbformat": 5, "nbformat_minor": 0}""", "The notebook is in nbformat 5; only nbformat 4 can be read." },
        { """{"cells": [{"cell_type": "code", "source": "1", "outputs": [], "metadata": {"polyglot_notebook": {"kernelName": "python"}}}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""", "is in 'python', and only C# is run here." },
        { NotebookText.Of("#r \"missing.dll\"\n1"), "Correct it, or build what it names: " },
        { NotebookText.Of("Environment.Exit(3);"), "its process ended with exit code 3." },
    };

    [Theory, MemberData(nameof(BadNotebooks))]
    public async Task A_notebook_that_cannot_be_proved_is_named_with_its_cause_and_all_others_are_still_run(string content, string cause)
    {
        using var folder = new CaseFolder("lying");
        folder.Write("02-lie.ipynb", NotebookText.OfProse("# Fine"));
        Assert.True((await folder.BuildAsync()).Built);
        var good = folder.Site;

        folder.Write("00-bad.ipynb", content);
        var (built, output, errors) = await folder.BuildAsync();

        Assert.False(built);
        Assert.Contains("failed  00-bad.ipynb", output);
        Assert.Contains("proved  01-true.ipynb  1 cell", output);
        Assert.Contains("proved  02-lie.ipynb  0 cells", output);
        Assert.Contains("00-bad.ipynb", errors);
        Assert.Contains(cause, errors);
        Assert.Contains("1 of 3 notebooks not proved", errors);
        Assert.Equal(good, folder.Site);
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_opened_is_named()
    {
        using var folder = new CaseFolder("lying");
        File.CreateSymbolicLink(Path.Combine(folder.Book, "03-gone.ipynb"), Path.Combine(folder.Root, "nowhere"));
        var (built, output, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains("failed  03-gone.ipynb  cannot be read or run", output);
        Assert.Contains("Check that you may read it.", errors);
    }

    [Fact]
    public async Task A_folder_without_notebooks_is_one_message()
    {
        using var folder = new CaseFolder();
        var ended = await DocsSiteProcess.RunAsync("--book", folder.Book, "--out", folder.Out);
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal($"{folder.Book}: there are no notebooks in this folder. Notebooks are files that end in .ipynb, .md or .dib, a Markdown file only if there is a C# cell in it; name the folder that holds them.", ended.Errors.Trim());
        Assert.False(Directory.Exists(folder.Out));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_message()
    {
        using var folder = new CaseFolder();
        var error = await Assert.ThrowsAsync<BookException>(() => new SiteBuilder(Places.Find(Path.Combine(folder.Root, "gone"), folder.Out), new BuildReport(TextWriter.Null, TextWriter.Null)).BuildAsync(TestContext.Current.CancellationToken));
        Assert.Contains("there is no such file or folder", error.Message);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_may_not_be_read_is_one_message()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Here every folder may be read.");
        using var folder = new CaseFolder("lying");
        var closed = Directory.CreateDirectory(Path.Combine(folder.Book, "closed"));
        closed.UnixFileMode = UnixFileMode.None;
        try
        {
            var (built, _, errors) = await folder.BuildAsync();
            Assert.False(built);
            Assert.Contains("closed: it cannot be read.", errors);
        }
        finally
        {
            closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }
    }

    [Theory]
    [InlineData("site-downloads")]
    [InlineData("Site-Theme")]
    public async Task A_notebook_in_a_folder_that_a_site_has_for_itself_is_refused(string name)
    {
        using var folder = new CaseFolder();
        var path = folder.Write($"{name}/a.ipynb", NotebookText.OfProse("# A"));
        var error = await Assert.ThrowsAsync<SiteException>(folder.BuildAsync);
        Assert.Equal($"{path}: a site keeps files of its own in the folder '{name}', so no notebook of a book can be in one of that name. Rename the folder.", error.Message);
    }

    [Theory]
    [InlineData("--sideways")]
    [InlineData("serve", "--port", "eighty")]
    [InlineData("serve", "--port", "65536")]
    [InlineData("--out", "")]
    [InlineData("serve", "--book", " ")]
    public async Task A_command_line_that_is_not_understood_is_a_usage_error(params string[] arguments)
    {
        var ended = await DocsSiteProcess.RunAsync(arguments);
        Assert.Equal(64, ended.ExitCode);
        Assert.Contains("--help", ended.Errors);
        Assert.Contains(arguments[^1], ended.Errors);
    }

    [Fact]
    public void A_file_is_no_book()
    {
        using var folder = new CaseFolder();
        var path = folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Assert.Equal($"{path}: this is a file, and a site is made of a folder of notebooks. Name the folder: --book DIR.", Assert.Throws<SiteException>(() => Places.Find(path, null)).Message);
    }

    [Fact]
    public void A_slash_at_the_end_of_a_folder_is_none_of_its_name()
    {
        using var folder = new CaseFolder();
        Assert.Equal(folder.Book, Places.Find(folder.Book + Path.DirectorySeparatorChar, folder.Out).Book);
    }

    [Fact]
    public void The_site_of_a_book_in_any_repository_goes_to_the_artifacts_of_that_repository()
    {
        using var folder = new CaseFolder();
        _ = new GitRepository(folder.Root);
        Assert.Equal(Path.Combine(folder.Root, "artifacts", "site"), Places.Find(folder.Book, null).Out);
    }

    [Fact]
    public async Task A_name_that_begins_with_a_commercial_at_is_that_of_a_folder()
    {
        var ended = await DocsSiteProcess.RunAsync("--book", "@nowhere");
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("@nowhere: there is no such file or folder.", ended.Errors);
    }
}
