using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Sites;

/// <summary>What one measurement gives, in seconds.</summary>
/// <param name="Prose">docs-site, pages whose code is no cell.</param>
/// <param name="HugoProse">Hugo, the same; NaN where there is none.</param>
/// <param name="CellsFirst">docs-site, pages with C#, nothing kept.</param>
/// <param name="CellsAgain">The same again.</param>
/// <param name="HugoCells">Hugo, the same; NaN where there is none.</param>
/// <param name="Book">docs-site, the book of this repository, whose cells are all run, with what an earlier build has kept.</param>
/// <param name="Start">The start of docs-site, which is in all of these.</param>
internal sealed record SiteMeasured(double Prose, double HugoProse, double CellsFirst, double CellsAgain, double HugoCells, double Book, double Start);

/// <summary>Builds sites of many pages without running a cell, beside Hugo with the same Markdown; and the site of this repository's book.</summary>
internal static class SiteCommand
{
    private const int Runs = 3;
    private const int BookRuns = 7;

    private static IReadOnlyList<Target<SiteMeasured>> Targets { get; } =
    [
        new("500 pages with Python, against Hugo", "at most 3x", m => m.Prose / m.HugoProse, "x", x => x <= 3),
        new("500 pages with C#, kept from an earlier build, against Hugo", "at most 3x", m => m.CellsAgain / m.HugoCells, "x", x => x <= 3),
        new("this book, nothing changed, all cells run, after the start of docs-site", "less than 1 s", m => m.Book - m.Start, " s", x => x < 1),
        new("the same with the start", "", m => m.Book, " s", x => x < 1),
    ];

    internal static Task<int> RunAsync(string[] arguments)
    {
        var folders = Folders.Find();
        PublishedDocsSite docsSite = null!;
        var hasHugo = false;
        return Measurements.RunAsync(
            arguments,
            prepare: async () =>
            {
                docsSite = await PublishedDocsSite.PublishAsync(folders);
                hasHugo = await Hugo.IsHereAsync();
                if (!hasHugo)
                {
                    Console.Error.WriteLine("There is no hugo on this machine, so what needs it is not measured.");
                }
            },
            measure: () => MeasureAsync(folders, docsSite, hasHugo),
            print: measurements =>
            {
                Console.WriteLine(Table.OfTargets(Targets, measurements));
                var table = new Table(["seconds", "Python, docs-site", "Python, Hugo", "C#, docs-site, first build", "C#, docs-site, unchanged", "C#, Hugo", "this book, unchanged", "start"]);
                foreach (var (number, m) in measurements.Index())
                {
                    table.Add([
                        $"measurement {number + 1}",
                        .. new[] { m.Prose, m.HugoProse, m.CellsFirst, m.CellsAgain, m.HugoCells, m.Book, m.Start }.Select(seconds => Table.Text(seconds))]);
                }

                Console.WriteLine(table);
            });
    }

    private static async Task<SiteMeasured> MeasureAsync(Folders folders, PublishedDocsSite docsSite, bool hasHugo)
    {
        using var prose = new EmptyFolder();
        using var cells = new EmptyFolder();
        SiteSources.Write(prose.Path, GeneratedPage.Python, hasCells: false);
        SiteSources.Write(cells.Path, GeneratedPage.CSharp, hasCells: true);
        Console.Error.WriteLine("  Python ...");
        var (proseSeconds, hugoProse) = await InTurnAsync(docsSite, hasHugo, prose.Path, keep: false);
        Console.Error.WriteLine("  C# ...");
        var first = await BuildAsync(docsSite, cells.Path, keep: true);
        var (again, hugoCells) = await InTurnAsync(docsSite, hasHugo, cells.Path, keep: true);
        Console.Error.WriteLine("  this book ...");
        var (book, start) = await BookAsync(folders, docsSite);
        return new SiteMeasured(proseSeconds, hugoProse, first, again, hugoCells, book, start);
    }

    /// <summary>The medians of a few builds, one side after the other.</summary>
    private static async Task<(double DocsSite, double Hugo)> InTurnAsync(PublishedDocsSite docsSite, bool hasHugo, string folder, bool keep)
    {
        List<double> ours = [], theirs = [];
        for (var run = 0; run < Runs; run++)
        {
            ours.Add(await BuildAsync(docsSite, folder, keep));
            theirs.Add(hasHugo ? (await Hugo.BuildAsync(Path.Combine(folder, "hugo"), Path.Combine(folder, "hugo-site"))).TotalSeconds : double.NaN);
        }

        return (ours.Order().ElementAt(Runs / 2), theirs.Order().ElementAt(Runs / 2));
    }

    /// <summary>The medians of some builds of this repository's book, after one that keeps what the others find, and of as many starts in between.</summary>
    private static async Task<(double Book, double Start)> BookAsync(Folders folders, PublishedDocsSite docsSite)
    {
        using var kept = new EmptyFolder();
        List<double> builds = [], starts = [];
        for (var run = 0; run <= BookRuns; run++)
        {
            builds.Add((await docsSite.BuildAsync(Path.Combine(folders.Root, "notebooks"), Path.Combine(kept.Path, "site"), Path.Combine(kept.Path, "cache"))).TotalSeconds);
            starts.Add((await docsSite.StartAsync()).TotalSeconds);
        }

        return (builds.Skip(1).Order().ElementAt(BookRuns / 2), starts.Skip(1).Order().ElementAt(BookRuns / 2));
    }

    /// <summary>Builds with what earlier builds of the folder have kept, or with nothing.</summary>
    private static async Task<double> BuildAsync(PublishedDocsSite docsSite, string folder, bool keep)
    {
        using var nothing = new EmptyFolder();
        var cache = keep ? Path.Combine(folder, "cache") : nothing.Path;
        return (await docsSite.BuildAsync(Path.Combine(folder, "book"), Path.Combine(folder, "site"), cache)).TotalSeconds;
    }
}
