using System.Globalization;
using System.Text;

namespace Benchmarks.Comparison;

/// <summary>A table in Markdown.</summary>
internal sealed class Table
{
    private const string Missing = "—";

    private readonly StringBuilder _text = new();

    /// <summary>A table whose columns after the first hold figures, unless <paramref name="rules"/> says otherwise.</summary>
    internal Table(IReadOnlyList<string> heads, IEnumerable<string>? rules = null)
    {
        Add(heads);
        Add(rules ?? heads.Select((_, column) => column == 0 ? "---" : "---:"));
    }

    /// <summary>Every target with its figure in each measurement. It is met when it is met in all of them.</summary>
    internal static Table OfTargets<TMeasured>(IEnumerable<Target<TMeasured>> targets, IReadOnlyList<TMeasured> measurements)
    {
        var numbers = Enumerable.Range(1, measurements.Count).Select(n => $"measurement {n}");
        var table = new Table(["work", "to reach", .. numbers, "met"], ["---", "---", .. measurements.Select(_ => "---:"), "---"]);
        foreach (var target in targets)
        {
            double[] figures = [.. measurements.Select(target.Figure)];
            var verdict = figures.Any(double.IsNaN) ? "not measured" : figures.All(f => target.IsMet(f)) ? "yes" : "**no**";
            table.Add([target.Work, target.Limit, .. figures.Select(f => Text(f, target.Unit)), verdict]);
        }

        return table;
    }

    /// <summary>A figure with about three digits.</summary>
    internal static string Text(double figure, string unit = "") => double.IsNaN(figure)
        ? Missing
        : figure.ToString(figure == Math.Floor(figure) || figure >= 100 ? "0" : figure >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture) + unit;

    internal void Add(IEnumerable<string> cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public override string ToString() => _text.ToString();
}
