using DocsSite.Explaining;
using DocsSite.Pages;
using DocsSite.Python;
using DocsSite.Views;
using DocsSite.Writing;
using Literate;
using Literate.Compiling.Caching;
using Literate.Verdicts;

namespace DocsSite.Building;

/// <summary>The whole way from a folder of notebooks to a site, stage by stage. The first stage that fails ends it.</summary>
/// <param name="places">Where the book is and where the site goes.</param>
/// <param name="report">What is said on the way.</param>
internal sealed class SiteBuilder(Places places, BuildReport report)
{
    /// <summary>Runs the book and, if all of it is proved, writes its site.</summary>
    /// <returns>Whether the site was written.</returns>
    /// <exception cref="SiteException">The site's folder cannot be used, or a library of the book's reference, or a script beside a notebook.</exception>
    /// <exception cref="Literate.Books.BookException">The folder is no book.</exception>
    public async Task<bool> BuildAsync(CancellationToken cancellationToken)
    {
        var folder = SiteFolder.Claim(places.Out);
        var book = OwnNotebooks.Open(places.Book);
        var commit = Commit.Of(book.Folder, places.Out);

        // Before the notebooks run, so that a library which is not there, or a script that does not fit, is told at once.
        var explained = new Explained(new KeptValues(DerivedCache.Default));
        var libraries = explained.Libraries(book.Settings.Reference);

        var scripts = BookScripts.Of(book);

        var results = await new Engine().RunAllAsync(book.Notebooks, report, cancellationToken);
        if (!results.All(result => result.IsGood))
        {
            report.Failed(results, places);
            return false;
        }

        var site = SiteReader.Read(book, [.. results.Cast<NotebookResult.Ran>()], commit, explained, libraries, scripts);
        var rendered = SiteRenderer.Render(site);
        cancellationToken.ThrowIfCancellationRequested();
        folder.Replace(rendered.Files);
        report.Built(site, rendered.Warnings, places);
        return true;
    }
}
