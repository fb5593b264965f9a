using System.Collections.Concurrent;
using DocsSite.Views;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>The chapters that an earlier build has read and the pages it has rendered, for as long as nothing in them has changed.</summary>
internal sealed class PageMemory
{
    private readonly ConcurrentDictionary<string, Chapter> _chapters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Chapter Of, string Beside, RenderedPart Page)> _pages = new(StringComparer.Ordinal);

    /// <summary>Forgets all, because a file has changed that any page may depend on.</summary>
    public void Forget()
    {
        _chapters.Clear();
        _pages.Clear();
    }

    /// <summary>The chapter of a notebook; read anew where its result is another one.</summary>
    public Chapter Chapter(NotebookResult.Ran result, string path, string? commit, Func<Chapter> read) =>
        _chapters.TryGetValue(path, out var known) && ReferenceEquals(known.Result, result) && known.Proof.Commit == commit
            ? known
            : _chapters[path] = read();

    /// <summary>The page of a chapter; rendered anew where the chapter is another one, or what a page shows of others.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="beside">What a page depends on besides its chapter, from <see cref="Beside"/>.</param>
    /// <param name="render">Renders it.</param>
    public RenderedPart Page(Chapter chapter, string beside, Func<RenderedPart> render)
    {
        if (_pages.TryGetValue(chapter.Path, out var known) && ReferenceEquals(known.Of, chapter) && known.Beside == beside)
            return known.Page;
        var page = render();
        _pages[chapter.Path] = (chapter, beside, page);
        return page;
    }

    /// <summary>
    /// What the pages of a site show of each other, and where their links lead. Settings, templates and files of the book stand in pages
    /// too; of those <see cref="Forget"/> is told.
    /// </summary>
    public static string Beside(Site site) => string.Join('\n', site.Chapters
        .Select(chapter => $"{chapter.Path}\t{chapter.Source.Name}\t{chapter.Number}\t{chapter.Title}\t{string.Join(' ', chapter.Anchors.Order(StringComparer.Ordinal))}")
        .Prepend($"{site.Repository?.Address}\t{site.Repository?.Commit}\t{site.HasFeed}"));
}
