using DocsSite.Discovery;
using DocsSite.Pages;
using DocsSite.Python;
using DocsSite.Repositories;
using DocsSite.Start;
using DocsSite.Views;
using DocsSite.Writing;
using Literate.Books;
using Literate;
using Literate.Verdicts;

namespace DocsSite.Building;

/// <summary>The whole way from a folder of notebooks to a site, stage by stage. The first stage that fails ends it.</summary>
/// <param name="places">Where the book is and where the site goes.</param>
/// <param name="report">What is said on the way.</param>
/// <param name="clock">Tells how long it took; the system's where it is null.</param>
/// <param name="memory">What earlier builds of this process have left; nothing where it is null.</param>
internal sealed class SiteBuilder(Places places, BuildReport report, TimeProvider? clock = null, BuildMemory? memory = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly BuildMemory _memory = memory ?? new();

    /// <summary>Runs the book and, if all of it is proved and its links lead somewhere, writes its site.</summary>
    /// <returns>Whether the site was written.</returns>
    /// <exception cref="SiteException">
    /// The site's folder cannot be used, or a library of the book's reference, or a script beside a notebook, or the book's own theme; or the start page cannot open
    /// with what the settings name.
    /// </exception>
    /// <exception cref="Literate.Books.BookException">The folder is no book.</exception>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var begun = _clock.GetTimestamp();
        var folder = SiteFolder.Claim(places.Out);
        if (await MakeAsync(cancellationToken) is not { } made)
            return false;

        cancellationToken.ThrowIfCancellationRequested();
        folder.Replace(made.Files);
        report.Built(made, places, _clock.GetElapsedTime(begun));
        return true;
    }

    /// <summary>Runs what has to be run of the book and makes its site, without writing it.</summary>
    /// <returns>The site, or null where something keeps it from being written, which was told.</returns>
    /// <inheritdoc cref="BuildAsync" path="/exception"/>
    public async Task<MadeSite?> MakeAsync(CancellationToken cancellationToken)
    {
        var book = _memory.Proved.Look(OwnNotebooks.Open(places.Book));
        var asked = Task.Run(() => (Commit: Commit.Of(book.Folder, places.Out), Pages: RepositoryPages.Find(book.Folder, book.Settings.Repository)), CancellationToken.None);
        var history = Task.Run(() => History.Of(book.Folder, [.. book.Notebooks.Select(notebook => notebook.Name)]), CancellationToken.None);

        // Before the notebooks run, so that a library which is not there, or a script that does not fit, is told at once.
        var theme = Theme.Read(_memory.Theme, _memory.OverridingTheme = book.Settings.Theme);
        _memory.Reference = book.Settings.Reference;
        var libraries = _memory.Explained.Libraries(book.Settings.Reference);
        var scripts = BookScripts.Of(book);
        var repository = await asked; // Before a cell can write into the repository.

        var results = await _memory.Proved.RunAsync(due => report.Showing(new Engine().RunAsync(due, cancellationToken), due.Count));
        if (!results.All(result => result.IsGood))
        {
            report.Failed(results, places);
            return null;
        }

        var read = SiteReader.Read(book, [.. results.Cast<NotebookResult.Ran>()], repository.Commit, _memory, libraries, scripts, theme);
        var site = Completed(read, book, repository.Pages, await history);
        var rendered = SiteRenderer.Render(site, _memory.Pages);
        if (rendered.Broken.Count > 0)
        {
            report.Failed(rendered.Broken, places);
            return null;
        }

        var listings = Listings.Of(site, await history, rendered.Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
        return new MadeSite(site, [.. rendered.Files, .. listings.Files], rendered.Warnings, listings.Notes);
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

/// <summary>A site that may be written.</summary>
/// <param name="Site">What its pages say.</param>
/// <param name="Files">Its files.</param>
/// <param name="Warnings">What its author should know, a sentence each.</param>
/// <param name="Notes">What is left out and why, a sentence each.</param>
internal sealed record MadeSite(Site Site, IReadOnlyList<SiteFile> Files, IReadOnlyList<string> Warnings, IReadOnlyList<string> Notes)
{
    /// <summary>How many pages there are for readers, those of the reference included.</summary>
    public int Pages => Files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Path != NotFoundPage.FileName);
}
