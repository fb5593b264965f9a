using Literate.Documents;
using Literate.Documents.Converting;

namespace Literate.Converting;

/// <summary>What a conversion could not hold, as a person reads it.</summary>
public static class LossReport
{
    /// <summary>A line for each thing that is lost, with all cells it is lost of: code cells by their numbers, and texts by the code cells around them.</summary>
    public static IEnumerable<string> Lines(NotebookConversion conversion)
    {
        var cells = conversion.Original.Cells;
        return conversion.Losses.GroupBy(loss => loss.Text).Select(lost => $"{Places([.. cells], [.. lost.Select(loss => loss.Cell)])}: {lost.Key}");
    }

    private static string Places(IReadOnlyList<Cell> cells, IReadOnlyList<int?> places)
    {
        if (cells.Count > 1 && Enumerable.Range(0, cells.Count).All(place => places.Contains(place)))
            return "every cell";

        var code = places.OfType<int>().Where(place => cells[place].Kind == CellKind.Code).Select(place => CodeBefore(cells, place) + 1).ToList();
        var texts = places.OfType<int>().Where(place => cells[place].Kind != CellKind.Code).ToList();
        var number = cells.Count(cell => cell.Kind == CellKind.Code);
        var (before, behind) = (texts.Select(place => CodeBefore(cells, place) + 1).Where(next => next <= number).ToList(), texts.Any(place => CodeBefore(cells, place) == number));
        var named = new[]
        {
            places.Contains(null) ? "the notebook" : null,
            code.Count > 0 ? Numbers(code) : null,
            before.Count > 0 ? $"the text before {Numbers(before)}" : null,
            behind ? number == 0 ? "the text" : $"the text behind cell {number}" : null,
        };
        return string.Join(" and ", named.OfType<string>());
    }

    private static int CodeBefore(IReadOnlyList<Cell> cells, int place) => cells.Take(place).Count(cell => cell.Kind == CellKind.Code);

    /// <summary>Numbers of cells in words: <c>cell 3</c>, <c>cells 1-4, 6</c>.</summary>
    private static string Numbers(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (ranges is [.., var (first, last)] && last == number - 1)
                ranges[^1] = (first, number);
            else
                ranges.Add((number, number));
        }

        var words = string.Join(", ", ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
        return ranges is [var (one, same)] && one == same ? $"cell {words}" : $"cells {words}";
    }
}
