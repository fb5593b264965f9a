using Literate.Sharding;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>What a page was proved with.</summary>
/// <param name="Cells">How many cells were held against what.</param>
/// <param name="NotShown">Those among all of them that are on no page.</param>
/// <param name="Runtimes">The runtimes the cells ran on; none where no cell was run.</param>
/// <param name="Commit">The commit the book was at, or null where it is not known.</param>
/// <param name="Seconds">How long the cells take, as <see cref="RecordedDurations"/> has it; null where it is not recorded.</param>
internal sealed record Proof(WhatWasCompared Cells, int NotShown, IReadOnlyList<string> Runtimes, string? Commit, double? Seconds)
{
    /// <summary>The cells that ran, or were refused by the compiler, with what is stored.</summary>
    public int Compared => Of("compared") + Of("raises-exception") + Of("does-not-compile");

    /// <summary>The cells that ran without failing, and whose outputs are not compared.</summary>
    public int OnlyRun => Of("ignored");

    /// <summary>The cells that were not run, because they say so.</summary>
    public int Skipped => Of("skipped");

    /// <summary>How many cells there are of a kind, which has one of the words of <see cref="WhatWasCompared"/>.</summary>
    public int Of(string kind) => Cells.Counts[WhatWasCompared.Words.Index().First(word => word.Item == kind).Index];

    public static Proof Of(IReadOnlyList<NotebookResult.Ran> results, string? commit)
    {
        var cells = results.SelectMany(result => result.Cells).ToList();
        return new Proof(
            WhatWasCompared.In(cells),
            cells.Count(cell => cell.Cell.Cell.IsHidden),
            [.. results.Select(result => result.Runtime).Where(runtime => runtime.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            commit,
            SecondsOf(results));
    }

    /// <summary>The sum of what is recorded. This run's own times cannot stand on a page: no two are the same.</summary>
    private static double? SecondsOf(IReadOnlyList<NotebookResult.Ran> results)
    {
        var homes = results.Select(result => result.Source.Home).Distinct().ToDictionary(home => home, RecordedDurations.Read);
        var seconds = results.Select(result => homes[result.Source.Home].SecondsOf(result.Source)).ToList();
        return seconds.Contains(null) ? null : Math.Round(seconds.Sum() ?? 0, 1);
    }
}
