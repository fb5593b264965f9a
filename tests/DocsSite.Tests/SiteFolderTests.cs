using DocsSite.Building;
using DocsSite.Tests.Stage;
using DocsSite.Writing;

namespace DocsSite.Tests;

public sealed class SiteFolderTests
{
    [Fact]
    public async Task A_folder_with_files_of_others_is_not_replaced()
    {
        using var folder = new CaseFolder("lying");
        Directory.CreateDirectory(folder.Out);
        File.WriteAllText(Path.Combine(folder.Out, "thesis.txt"), "ten years");
        var error = await Assert.ThrowsAsync<SiteException>(folder.BuildAsync);
        Assert.Equal($"{folder.Out}: docs-site has not written 'thesis.txt' in this folder, and a build replaces all of its folder. Move it elsewhere, or name an empty or a new folder with --out DIR and copy the site from there.", error.Message);
        Assert.Equal(["thesis.txt"], folder.Site.Keys);
    }

    [Theory]
    [InlineData(".git/HEAD", ".git")]
    [InlineData(".git", ".git")]
    [InlineData("CNAME", "CNAME")]
    [InlineData("deep/mine.txt", "deep/mine.txt")]
    [InlineData("site-theme/mine/a.css", "site-theme/mine")]
    public async Task What_was_put_into_a_built_site_is_named_and_kept(string file, string named)
    {
        using var folder = new CaseFolder();
        folder.Write("deep/a.ipynb", NotebookText.OfProse("# A"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.True((await folder.BuildAsync()).Built);

        var path = Path.Combine(folder.Out, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "mine");
        File.WriteAllText(Path.Combine(folder.Out, "zebra.txt"), "mine");
        var error = await Assert.ThrowsAsync<SiteException>(folder.BuildAsync);

        Assert.StartsWith($"{folder.Out}: docs-site has not written '{named}' in this folder", error.Message);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public async Task A_repository_is_named_before_any_other_file_that_a_build_would_take_away()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Assert.True((await folder.BuildAsync()).Built);
        File.WriteAllText(Path.Combine(folder.Out, "#a"), "mine");
        File.WriteAllText(Path.Combine(folder.Out, ".git"), "gitdir: elsewhere");
        Assert.Contains("'.git'", (await Assert.ThrowsAsync<SiteException>(folder.BuildAsync)).Message);
    }

    [Theory]
    [InlineData("ten years")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "Files": "index.html" }""")]
    [InlineData("""{ "Files": ["index.html", "\ud800"] }""")]
    [InlineData("""{ "Files": ["index.html", 5] }""")]
    public async Task A_marker_that_lists_nothing_gives_leave_to_replace_nothing(string marker)
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Directory.CreateDirectory(folder.Out);
        File.WriteAllText(Path.Combine(folder.Out, ".docs-site"), marker);
        File.WriteAllText(Path.Combine(folder.Out, "index.html"), "mine");
        await Assert.ThrowsAsync<SiteException>(folder.BuildAsync);
        Assert.Equal([".docs-site", "index.html"], folder.Site.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_site_that_is_there_to_the_byte_is_left_as_it_is_and_another_is_not()
    {
        using var folder = new CaseFolder();
        SiteFile[] files = [new SiteFile("index.html", "one"u8.ToArray()), new SiteFile("deep/a.html", "two"u8.ToArray())];
        SiteFolder.Claim(folder.Out).Replace(files);
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var index = Path.Combine(folder.Out, "index.html");
        File.SetLastWriteTimeUtc(index, longAgo);

        SiteFolder.Claim(folder.Out).Replace(files);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(index));

        SiteFolder.Claim(folder.Out).Replace([files[0]]);
        Assert.NotEqual(longAgo, File.GetLastWriteTimeUtc(index));
        Assert.Equal([".docs-site", "index.html"], folder.Site.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_update_writes_what_differs_and_removes_what_has_gone_also_where_somebody_has_removed_it_already()
    {
        using var folder = new CaseFolder();
        SiteFile[] files = [new SiteFile("index.html", "one"u8.ToArray()), new SiteFile("deep/a.html", "two"u8.ToArray()), new SiteFile("deep/b.html", "three"u8.ToArray())];
        Assert.Equal(["index.html", "deep/a.html", "deep/b.html"], SiteFolder.Claim(folder.Out).Update(files));
        Assert.Equal(["index.html"], SiteFolder.Claim(folder.Out).Update([files[0] with { Content = "new"u8.ToArray() }, .. files[1..]]));
        Assert.Equal("new", folder.Text("index.html"));

        Directory.Delete(Path.Combine(folder.Out, "deep"), recursive: true);
        Assert.Equal(["index.html", "deep/a.html", "deep/b.html"], SiteFolder.Claim(folder.Out).Update([files[0]]));
        Assert.Equal([".docs-site", "index.html"], folder.Site.Keys);
    }

    [Fact]
    public void A_name_that_changes_in_case_only_is_a_change()
    {
        using var folder = new CaseFolder();
        SiteFolder.Claim(folder.Out).Update([new SiteFile("A.html", "one"u8.ToArray())]);
        Assert.Equal(["a.html", "A.html"], SiteFolder.Claim(folder.Out).Update([new SiteFile("a.html", "one"u8.ToArray())]));
        Assert.Equal([".docs-site", "a.html"], folder.Site.Keys);
    }

    [Fact]
    public void What_a_killed_build_left_beside_the_site_is_removed_once_it_is_old()
    {
        using var folder = new CaseFolder();
        string Make(string name, bool isOld)
        {
            var path = Directory.CreateDirectory(Path.Combine(folder.Root, name)).FullName;
            Directory.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(isOld ? -2 : 0));
            return path;
        }

        SiteFolder.Claim(folder.Out).Replace([new SiteFile("index.html", "one"u8.ToArray())]);
        var gone = new[] { Make($".site.new-{Guid.NewGuid():N}", isOld: true), Make($".site.old-{Guid.NewGuid():N}", isOld: true) };
        var kept = new[] { Make($".site.new-{Guid.NewGuid():N}", isOld: false), Make(".site.new-mine", isOld: true), Make($".other.new-{Guid.NewGuid():N}", isOld: true) };
        SiteFolder.Claim(folder.Out);
        Assert.All(gone, path => Assert.False(Directory.Exists(path), path));
        Assert.All(kept, path => Assert.True(Directory.Exists(path), path));
    }

    [Theory]
    [InlineData("../pwned.html")]
    [InlineData("deep/../../site-2/pwned.html")]
    public void Nothing_is_written_outside_of_the_folder(string path)
    {
        using var folder = new CaseFolder();
        var error = Assert.Throws<SiteException>(() => SiteFolder.Claim(folder.Out).Replace([new SiteFile("index.html", default), new SiteFile(path, default)]));
        Assert.StartsWith($"{path}: this page or file would be written outside of the site's folder", error.Message);
        Assert.Equal([folder.Book], Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task The_site_of_a_build_that_was_killed_between_its_renames_is_brought_back_even_if_the_next_build_fails()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Assert.True((await folder.BuildAsync()).Built);
        var good = folder.Site;
        Directory.Move(folder.Out, Path.Combine(folder.Root, ".site.old-0123"));

        folder.Write("a.ipynb", "hello");
        Assert.False((await folder.BuildAsync()).Built);
        Assert.Equal(good, folder.Site);
        Assert.Equal(["book", "site"], Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_site_that_was_being_deleted_is_not_brought_back()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Assert.True((await folder.BuildAsync()).Built);
        var former = Path.Combine(folder.Root, ".site.old-0123");
        Directory.Move(folder.Out, former);
        File.Delete(Path.Combine(former, "index.html"));

        folder.Write("a.ipynb", "hello");
        Assert.False((await folder.BuildAsync()).Built);
        Assert.False(Directory.Exists(folder.Out));
    }
}
