using DocsSite.Discovery;
using DocsSite.Pages;
using DocsSite.Python;
using DocsSite.Reference;
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
        var folder = Task.Run(() => SiteFolder.Claim(places.Out), CancellationToken.None);
        if (await MakeAsync(folder, cancellationToken) is not { } made)
            return false;

        cancellationToken.ThrowIfCancellationRequested();
        (await folder).Replace(made.Files);
        report.Built(made, places, _clock.GetElapsedTime(begun));
        return true;
    }

    /// <summary>Runs what has to be run of the book and makes its site, without writing it.</summary>
    /// <returns>The site, or null where something keeps it from being written, which was told.</returns>
    /// <inheritdoc cref="BuildAsync" path="/exception"/>
    public Task<MadeSite?> MakeAsync(CancellationToken cancellationToken) => MakeAsync(Task.CompletedTask, cancellationToken);

    /// <param name="ready">Ends when the notebooks may run. Where it fails, none runs.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    private async Task<MadeSite?> MakeAsync(Task ready, CancellationToken cancellationToken)
    {
        var opened = Task.Run(() => _memory.Proved.Look(OwnNotebooks.Open(places.Book)), CancellationToken.None);
        await ready;
        var commit = Task.Run(() => Commit.Of(places.Book, places.Out), CancellationToken.None);
        var book = await opened;
        var settings = book.Settings;
        (_memory.OverridingTheme, _memory.Reference) = (settings.Theme, settings.Reference);

        var pages = Task.Run(() => RepositoryPages.Find(book.Folder, settings.Repository), CancellationToken.None);
        var libraries = Task.Run(() => _memory.Explained.Libraries(settings.Reference), CancellationToken.None);
        var scripts = Task.Run(() => BookScripts.Of(book), CancellationToken.None);
        var opening = Task.Run(() => StartCellsReader.Check(book), CancellationToken.None);
        var theme = Task.Run(() => Theme.Read(_memory.Theme, settings.Theme), CancellationToken.None);
        var history = Task.Run(() => settings.Address is null ? History.None : HistoryOf(book), CancellationToken.None); // Only listings that need the address tell it.
        var reader = ReaderAsync();

        // The first cell waits for all this: so a library which is not there, a script that does not fit, or a cell to open with that no notebook
        // has, is told before anything is run, and no cell has written into the repository when git looks at it.
        var before = Task.WhenAll(libraries, scripts, opening, theme, commit, pages);
        try
        {
            if (await ProveAsync(book, before, reader, cancellationToken) is not { } chapters)
                return null;

            var site = Completed((await reader).Site(chapters), book, await pages, await history);
            var rendered = SiteRenderer.Render(site, _memory.Pages);
            if (rendered.Broken.Count > 0)
            {
                report.Failed(rendered.Broken, places);
                return null;
            }

            var listings = Listings.Of(site, await history, rendered.Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
            string[] ofGit = await commit is null && Git.WhyNot(book.Folder) is { } reason ? [ListingNotes.NoAnswer(reason)] : [];
            return new MadeSite(site, [.. rendered.Files, .. listings.Files], rendered.Warnings, [.. ofGit, .. listings.Notes]);
        }
        finally
        {
            // However it ends, nothing of this build reads or writes any more when the next begins.
            await Task.WhenAll(before, history, reader).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<SiteReader> ReaderAsync() =>
            new(book, await commit, await libraries, new ReferencePlaces(await libraries), await scripts, await theme, _memory);
    }

    /// <summary>Runs what has to be run, and reads each chapter as soon as its notebook is proved, while others still run.</summary>
    /// <param name="book">The book.</param>
    /// <param name="ready">What the first cell waits for.</param>
    /// <param name="reader">Reads chapters.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The chapters, in the book's order; null where a notebook was not proved, which was told.</returns>
    private async Task<IReadOnlyList<Chapter>?> ProveAsync(Book book, Task ready, Task<SiteReader> reader, CancellationToken cancellationToken)
    {
        var chapters = new Dictionary<NotebookSource, Task<Chapter>>();

        // One more than there are processors: there is always one whose process is starting or ending.
        var engine = new Engine(new EngineOptions { Ready = ready, Jobs = Environment.ProcessorCount + 1 });
        try
        {
            var results = await _memory.Proved.RunAsync(
                due => report.Showing(engine.RunAsync(due, cancellationToken), due.Count),
                proved => chapters[proved.Source] = Task.Run(async () => (await reader).Chapter(proved), CancellationToken.None));
            if (results.All(result => result.IsGood))
                return await Task.WhenAll(book.Notebooks.Select(notebook => chapters[notebook]));
            report.Failed(results, places);
            return null;
        }
        finally
        {
            // However it ends, no chapter is read any more when the next build begins.
            await ((Task)Task.WhenAll(chapters.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A long history takes git a second, and it is the same as long as nothing is committed.
    private History HistoryOf(Book book)
    {
        var names = book.Notebooks.Select(notebook => notebook.Name).ToList();
        var at = Git.Ask(book.Folder, "rev-parse", "HEAD") is { } head ? $"{head} {string.Join('\0', names)}" : null;
        if (at is null || _memory.History is not { } known || known.At != at)
            _memory.History = known = (at, History.Of(book.Folder, names));
        return known.History;
    }

    /// <summary>The site with what is known of it besides its notebooks.</summary>
    private static Site Completed(Site site, Book book, RepositoryPages? repository, History history) => site with
    {
        Address = book.Settings.Address is { } address ? new Uri($"{address.TrimEnd('/')}/").AbsoluteUri : null,
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
    public int Pages => Files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Path != PagePaths.NotFound);
}
