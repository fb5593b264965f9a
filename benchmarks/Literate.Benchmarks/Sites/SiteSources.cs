using System.Globalization;
using System.Text.Json;

namespace Literate.Benchmarks.Sites;

/// <summary>Writes the same Markdown as a book for docs-site and as content for Hugo.</summary>
internal static class SiteSources
{
    internal const int Pages = 500;

    // As docs-site's pages have: the contents of the book, the sections of the page, the text, and the neighbours.
    private const string Page =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{{ .File.BaseFileName }}</title></head><body>
        <nav><ol>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a></li>{{ end }}</ol></nav>
        <main>{{ .Content }}</main><aside>{{ .TableOfContents }}</aside>
        {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">Previous</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">Next</a>{{ end }}
        </body></html>

        """;

    private const string Start =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>{{ .Site.Title }}</title></head><body>
        <ol>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .File.BaseFileName }}</a></li>{{ end }}</ol>
        </body></html>

        """;

    // Colours as classes, as docs-site has them, and nothing that docs-site does not make.
    private const string HugoSettings =
        """
        baseURL = "/"
        title = "Generated pages"
        disableKinds = ["taxonomy", "term", "RSS", "section"]
        [markup.highlight]
        noClasses = false

        """;

    /// <summary>Writes both.</summary>
    /// <param name="folder">An empty folder. The book goes to <c>book</c> in it, and what Hugo needs to <c>hugo</c>.</param>
    /// <param name="code">Gives the fenced block of a section.</param>
    /// <param name="hasCells">Whether that is a cell. A file without one is no notebook by itself, and is put into one as its only cell.</param>
    internal static void Write(string folder, Func<int, string> code, bool hasCells)
    {
        WriteFile(Path.Combine(folder, "book", "literate.json"), """{ "title": "Generated pages" }""");
        WriteFile(Path.Combine(folder, "hugo", "config.toml"), HugoSettings);
        WriteFile(Path.Combine(folder, "hugo", "layouts", "_default", "single.html"), Page);
        WriteFile(Path.Combine(folder, "hugo", "layouts", "index.html"), Start);
        for (var number = 1; number <= Pages; number++)
        {
            var (name, text) = (string.Create(CultureInfo.InvariantCulture, $"{number:0000}.md"), GeneratedPage.Of(number, code));
            if (hasCells)
            {
                WriteFile(Path.Combine(folder, "book", name), text);
            }
            else
            {
                WriteFile(Path.Combine(folder, "book", Path.ChangeExtension(name, ".ipynb")), NotebookOf(text));
            }

            WriteFile(Path.Combine(folder, "hugo", "content", name), text);
        }
    }

    private static string NotebookOf(string text) =>
        $$"""{"cells": [{"cell_type": "markdown", "id": "text", "metadata": {}, "source": {{JsonSerializer.Serialize(text)}}}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
