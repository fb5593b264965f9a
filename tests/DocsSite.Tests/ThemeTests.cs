using DocsSite.Building;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>A book's own theme.</summary>
public sealed class ThemeTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    public ThemeTests()
    {
        _folder.Write("literate.json", """{ "title": "Tea & cakes", "theme": "look" }""");
        _folder.Write("a.ipynb", NotebookText.OfProse("# A page"));
        Directory.CreateDirectory(Path.Combine(_folder.Book, "look"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_takes_the_place_of_that_of_the_same_name_and_of_no_other()
    {
        _folder.Write("look/site.css", "body { color: teal }");
        _folder.Write("look/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>mine</title></svg>");
        _folder.Write("look/start.html", "<h1>Welcome to {{site-title}}</h1>\n<ol>{{ chapters }}</ol>\n");
        await BuildAsync();

        var style = _folder.Text("site-theme/site.css");
        Assert.StartsWith("body { color: teal }\n", style);
        Assert.Contains(".search", style); // Of another file.
        Assert.DoesNotContain(":root {", style.Split('\n')[0]);
        Assert.Contains("<title>mine</title>", _folder.Text("site-theme/favicon.svg"));
        Assert.Contains("<main id=\"main\" tabindex=\"-1\">\n<h1>Welcome to Tea &amp; cakes</h1>\n<ol><li>", _folder.Text("index.html"));
        Assert.DoesNotContain("title-page", _folder.Text("index.html"));
        Assert.Contains("<article>", _folder.Text("a.html"));
    }

    [Fact]
    public async Task What_a_book_adds_to_the_styles_comes_after_them()
    {
        _folder.Write("look/custom.css", ".mine { color: teal }");
        await BuildAsync();
        Assert.EndsWith("\n.mine { color: teal }", _folder.Text("site-theme/site.css"));
    }

    [Fact]
    public async Task The_frame_of_all_pages_can_be_replaced()
    {
        _folder.Write("look/page.html", File.ReadAllText(Path.Combine(Theme.OnDisk, "page.html")).Replace("<footer class=\"bottom\">", "<footer class=\"bottom\">Made by hand.", StringComparison.Ordinal));
        await BuildAsync();
        Assert.All(["index.html", "a.html", "404.html"], path => Assert.Contains("<footer class=\"bottom\">Made by hand.\n", _folder.Text(path)));
    }

    [Fact]
    public async Task All_that_is_wrong_with_it_is_told_at_once_with_file_and_line_and_no_site_is_written()
    {
        _folder.Write("look/sites.css", "");
        _folder.Write("look/logo.png", "");
        _folder.Write("look/.hidden", "");
        _folder.Write("look/chapter.html", "<article>\n{{cels}}\n{{cards}}\n</article>\n");
        _folder.Write("look/start.html", "{{chapters}}\n{{about\n");
        var error = await Assert.ThrowsAsync<SiteException>(_folder.BuildAsync);

        string Look(string name) => Path.Combine(_folder.Book, "look", name);
        var names = Directory.EnumerateFiles(Theme.OnDisk).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
        Assert.Equal(
            "The book's own theme is not in order, so no site was written.\n"
            + $"{Look("logo.png")}: the theme has no file of that name, so this takes the place of none. There are {string.Join(", ", names)}.\n"
            + $"{Look("sites.css")}: the theme has no file of that name, so this takes the place of none. Is site.css meant?\n"
            + $"{Look("chapter.html")}: line 2: there is no placeholder {{{{cels}}}}. Is {{{{cells}}}} meant?\n"
            + $"{Look("chapter.html")}: it lacks the placeholder {{{{cells}}}}, without which the page does not work. Write it where that belongs; docs/website.md says what each stands for.\n"
            + $"{Look("start.html")}: line 2: {{{{ begins a placeholder that does not end in this line. Write {{{{ and }}}} around one of chapters, site-title, about, opening, neighbours.",
            error.Message);
        Assert.False(Directory.Exists(_folder.Out));
    }

    [Fact]
    public async Task A_theme_that_is_not_there_is_told_before_anything_is_run()
    {
        Directory.Delete(Path.Combine(_folder.Book, "look"));
        var error = await Assert.ThrowsAsync<SiteException>(_folder.BuildAsync);
        Assert.StartsWith($"{Path.Combine(_folder.Book, "look")}: \"theme\" in literate.json names this folder, and it is not there.", error.Message);

        File.WriteAllText(Path.Combine(_folder.Book, "look"), "a theme?");
        error = await Assert.ThrowsAsync<SiteException>(_folder.BuildAsync);
        Assert.Contains("names this folder, and it is not there: it is a file. Make it,", error.Message);
    }

    [Fact]
    public void The_manual_names_every_file_of_the_theme_and_every_placeholder()
    {
        var manual = File.ReadAllText(Path.Combine(CaseFolder.Repository, "docs", "website.md"));
        Assert.All(Directory.EnumerateFiles(Theme.OnDisk), path => Assert.Contains(Path.GetFileName(path), manual));
        Assert.All(PageParts.All, parts => Assert.All(parts.Names, name => Assert.Contains($"`{name}`", manual)));
    }

    private async Task BuildAsync()
    {
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
    }
}
