using DocsSite.Discovery;
using DocsSite.Explaining;
using DocsSite.Pages;
using DocsSite.Python;
using DocsSite.Repositories;
using DocsSite.Start;
using DocsSite.Views;
using DocsSite.Writing;
using Literate.Books;
using Literate.Compiling.Caching;
using Literate;
using Literate.Verdicts;

namespace DocsSite.Building;

/// <summary>The whole way from a folder of notebooks to a site, stage by stage. The first stage that fails ends it.</summary>
/// <param name="places">Where the book is and where the site goes.</param>
/// <param name="report">What is said on the way.</param>
/// <param name="clock">Tells how long it took; the system's where it is null.</param>
internal sealed class SiteBuilder(Places places, BuildReport report, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Runs the book and, if all of it is proved and its links lead somewhere, writes its site.</summary>
    /// <returns>Whether the site was written.</returns>
    /// <exception cref="SiteException">
    /// The site's folder cannot be used, or a library of the book's reference, or a script beside a notebook; or the start page cannot open
    /// with what the settings name.
    /// </exception>
    /// <exception cref="Literate.Books.BookException">The folder is no book.</exception>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var begun = _clock.GetTimestamp();
        var folder = SiteFolder.Claim(places.Out);
        var book = OwnNotebooks.Open(places.Book);
        // Git is asked meanwhile. Whether something has changed is known before a cell runs, which might write a file.
        var commitAsked = Task.Run(() => Commit.Of(book.Folder, places.Out), CancellationToken.None);
        var history = Task.Run(() => History.Of(book.Folder, [.. book.Notebooks.Select(notebook => notebook.Name)]), CancellationToken.None);
        var repository = Task.Run(() => RepositoryPages.Find(book.Folder, book.Settings.Repository), CancellationToken.None);

        // Before the notebooks run, so that a library which is not there, or a script that does not fit, is told at once.
        var explained = new Explained(new KeptValues(DerivedCache.Default));
        var libraries = explained.Libraries(book.Settings.Reference);

        var scripts = BookScripts.Of(book);
        var commit = await commitAsked;
        var results = await new Engine().RunAllAsync(book.Notebooks, report, cancellationToken);
        if (!results.All(result => result.IsGood))
        {
            report.Failed(results, places);
            return false;
        }

        var site = Completed(SiteReader.Read(book, [.. results.Cast<NotebookResult.Ran>()], commit, explained, libraries, scripts), book, await repository, await history);
        var rendered = SiteRenderer.Render(site);
        if (rendered.Broken.Count > 0)
        {
            report.Failed(rendered.Broken, places);
            return false;
        }

        var listings = Listings.Of(site, await history, rendered.Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
        cancellationToken.ThrowIfCancellationRequested();
        folder.Replace([.. rendered.Files, .. listings.Files]);
        report.Built(site, rendered.Warnings, listings.Notes, places, _clock.GetElapsedTime(begun));
        return true;
    }

    /// <summary>The site with what is known of it besides its notebooks.</summary>
    private static Site Completed(Site site, Book book, RepositoryPages? repository, History history) => site with
    {
        Address = book.Settings.Address is { } address ? $"{address.TrimEnd('/')}/" : null,
        Repository = repository,
        Opening = StartCellsReader.Read(book.Settings.Opening, site.Chapters),
        HasFeed = book.Settings.Address is not null && history.Changes.Count > 0,
    };
}
