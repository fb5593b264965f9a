using System.Globalization;
using Literate.Cells;
using Literate.Reporting;

namespace Literate.Verdicts;

/// <summary>The wording of warnings.</summary>
internal static class WarningTexts
{
    /// <summary>The most cells that are listed.</summary>
    private const int LongestList = 20;

    public static string OutputsOfSkippedCell() =>
        "it is tagged to be left out and has stored outputs, which no run here can give, so nothing proves them. Remove them, unless another kernel gives them.";

    public static string OutputsWithoutCount() =>
        "it has stored outputs and no execution count, which other cells have: they were written by hand, or the cell has been changed since it was run, and this run does not prove them. Run the notebook in an editor and save it, or remove the outputs.";

    public static string OtherOrder(IReadOnlyList<CodeCell> order, IReadOnlyList<int> wrong, IReadOnlyList<int> appear, bool wasTried)
    {
        var text = $"its outputs were stored by a run in another order: by their execution counts, the cells ran as {Listed(order.Select(cell => cell.Number))}. ";
        if (appear.Count > 0)
        {
            return text + $"In that order {Cells(appear)} {(appear.Count == 1 ? "gives its" : "give their")} stored output, and from the top to the end "
                + $"{(appear.Count == 1 ? "it does" : "they do")} not, as a reader will find. Move the cells into that order; or accept what they give now.";
        }

        return text + (wrong.Count > 0
            ? $"That {Cells(wrong)} {(wrong.Count == 1 ? "is" : "are")} not as stored may come from it{(wasTried ? ", though running the cells in that order does not mend it" : "")}. "
            : "") + $"`{Repository.LiterateCommand} accept` numbers the cells anew.";
    }

    public static string SameCount(IReadOnlyList<int> numbers, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Cells(numbers)} have the same execution count, {count}: they were run in different sessions, or one is a copy of another. `{Repository.LiterateCommand} accept` numbers the cells anew.");

    private static string Cells(IReadOnlyList<int> numbers) => (numbers.Count == 1 ? "cell " : "cells ") + Listed(numbers);

    private static string Listed(IEnumerable<int> numbers)
    {
        List<string> words = [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return words.Count <= LongestList ? string.Join(", ", words) : string.Join(", ", words.Take(LongestList)) + $" and {words.Count - LongestList} more";
    }
}
