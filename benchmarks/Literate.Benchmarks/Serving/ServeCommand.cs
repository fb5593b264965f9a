using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Serving;

/// <summary>What one measurement gives, in seconds from the end of saving a file to the text in the browser.</summary>
/// <param name="Prose">Each change of prose.</param>
/// <param name="Cell">Each change of a cell and its output.</param>
internal sealed record ServeMeasured(IReadOnlyList<double> Prose, IReadOnlyList<double> Cell)
{
    internal static double Median(IReadOnlyList<double> seconds) => seconds.Count == 0 ? double.NaN : seconds.Order().ElementAt(seconds.Count / 2);
}

/// <summary>Changes a chapter of this repository's book while docs-site serves it, and watches a page in Chromium.</summary>
internal static class ServeCommand
{
    private const int Changes = 9;
    private const double ProseLimit = 0.3;
    private const double CellLimit = 1.5;

    private static IReadOnlyList<Target<ServeMeasured>> Targets { get; } =
    [
        new("a change of prose, median", $"less than {ProseLimit} s", m => ServeMeasured.Median(m.Prose), " s", x => x < ProseLimit),
        new("a change of prose, slowest", "", m => m.Prose.Count == 0 ? double.NaN : m.Prose.Max(), " s", x => x < ProseLimit),
        new("a change of a cell, median", $"less than {CellLimit} s", m => ServeMeasured.Median(m.Cell), " s", x => x < CellLimit),
        new("a change of a cell, slowest", "", m => m.Cell.Count == 0 ? double.NaN : m.Cell.Max(), " s", x => x < CellLimit),
    ];

    internal static Task<int> RunAsync(string[] arguments)
    {
        var folders = Folders.Find();
        PublishedDocsSite docsSite = null!;
        return Measurements.RunAsync(
            arguments,
            prepare: async () => docsSite = await PublishedDocsSite.PublishAsync(folders),
            measure: () => MeasureAsync(folders, docsSite),
            print: measurements => Console.WriteLine(Table.OfTargets(Targets, measurements)));
    }

    private static async Task<ServeMeasured> MeasureAsync(Folders folders, PublishedDocsSite docsSite)
    {
        if (Chromium.Path is not { } browser)
        {
            Console.Error.WriteLine("There is no Chromium on this machine, so nothing is measured.");
            return new ServeMeasured([], []);
        }

        using var folder = new EmptyFolder();
        var chapter = await WatchedChapter.InCopyAsync(folders, folder.Path);
        await using var served = await ServedSite.StartAsync(docsSite, chapter.Book, Path.Combine(folder.Path, "site"), Path.Combine(folder.Path, "cache"));
        await using var reader = await Chromium.OpenAsync(browser, new Uri(served.Address, chapter.Page));
        List<double> prose = [], cell = [];
        for (var number = 0; number <= Changes; number++)
        {
            prose.Add(await SecondsAsync($"prose {number}", words => chapter.Save(words, number)));
            cell.Add(await SecondsAsync($"output {number + 1}", _ => chapter.Save($"prose {number}", number + 1)));
        }

        // The first of each makes the server compile its own code.
        return new ServeMeasured(prose[1..], cell[1..]);

        async Task<double> SecondsAsync(string words, Action<string> save)
        {
            save(words);
            return await reader.SecondsUntilAsync(words);
        }
    }
}
