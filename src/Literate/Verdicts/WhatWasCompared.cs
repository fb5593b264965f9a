using System.Globalization;
using Literate.Cells;

namespace Literate.Verdicts;

/// <summary>How many cells of a run were held against what, so that "all green" says how much was really compared.</summary>
/// <remarks>Every cell is counted once. It keeps no outputs.</remarks>
public sealed class WhatWasCompared
{
    /// <summary>The words for the kinds of cells, in the order in which they are told; a cell that did not come as far as a comparison is the last.</summary>
    public static IReadOnlyList<string> Words { get; } = ["compared", "raises-exception", "does-not-compile", "ignored", "skipped", "not run", "failed before that"];

    private readonly int[] _counts = new int[Words.Count];
    private readonly SortedDictionary<string, int> _ignoredTypes = new(StringComparer.Ordinal);

    /// <summary>The counts of some cells.</summary>
    public static WhatWasCompared In(IEnumerable<CellResult> cells)
    {
        var counts = new WhatWasCompared();
        foreach (var cell in cells)
            counts.Add(cell);
        return counts;
    }

    /// <summary>How many cells there are of each kind, in the order of <see cref="Words"/>.</summary>
    public IReadOnlyList<int> Counts => _counts;

    /// <summary>The MIME types that were passed over, in order, with the number of cells whose outputs have them.</summary>
    public IReadOnlyDictionary<string, int> NotCompared => _ignoredTypes;

    /// <summary>Takes a cell.</summary>
    public void Add(CellResult cell)
    {
        _counts[KindOf(cell)]++;
        foreach (var type in cell.NotCompared)
            _ignoredTypes[type] = _ignoredTypes.GetValueOrDefault(type) + 1;
    }

    /// <summary>The kinds of which there are cells, with their numbers, and the MIME types that were passed over: <c>5 compared, 1 ignored; image/png not compared in 2 cells</c>.</summary>
    public override string ToString()
    {
        var kinds = string.Join(", ", Words.Zip(_counts).Where(kind => kind.Second > 0).Select(kind => $"{kind.Second.ToString(CultureInfo.InvariantCulture)} {kind.First}"));
        return (kinds.Length == 0 ? "nothing" : kinds)
            + string.Concat(_ignoredTypes.Select(type => $"; {type.Key} not compared in {Reporting.Counted.Of(type.Value, "cell")}"));
    }

    private static int KindOf(CellResult cell) => (cell.Verdict, cell.Cell.Disposition) switch
    {
        (Verdict.Skipped, _) => 4,
        (Verdict.NotRun, _) => 5,
        (not (Verdict.Passed or Verdict.OutputDiffers or Verdict.OutputMissing), _) => 6,
        (_, Disposition.RaisesException) => 1,
        (_, Disposition.DoesNotCompile) => 2,
        (_, Disposition.IgnoreOutput) => 3,
        _ => 0,
    };
}
