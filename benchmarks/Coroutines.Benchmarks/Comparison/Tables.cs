using System.Globalization;
using System.Text;

namespace Coroutines.Benchmarks.Comparison;

/// <summary>Writes the measurements as Markdown.</summary>
internal static class Tables
{
    private const string Missing = "—";

    /// <summary>Every target with its figure in each measurement. It is met when it is met in all of them.</summary>
    internal static string OfTargets(IReadOnlyList<Measured> measurements)
    {
        var table = new StringBuilder();
        var numbers = Enumerable.Range(1, measurements.Count).Select(n => $"measurement {n}");
        AppendRow(table, ["work", "to reach", .. numbers, "met"]);
        AppendRow(table, ["---", "---", .. measurements.Select(_ => "---:"), "---"]);
        foreach (var target in Target.All)
        {
            double[] figures = [.. measurements.Select(target.Figure)];
            var verdict = figures.Any(double.IsNaN) ? "not measured" : figures.All(f => target.IsMet(f)) ? "yes" : "**no**";
            AppendRow(table, [target.Work, target.Limit, .. figures.Select(f => Text(f, target.Unit)), verdict]);
        }

        return table.ToString();
    }

    /// <summary>The nanoseconds behind the ratios: for each language, the least that any measurement found.</summary>
    internal static string OfNanoseconds(IReadOnlyList<Measured> measurements, IReadOnlyList<Language> languages)
    {
        var table = new StringBuilder();
        AppendRow(table, ["ns for one", .. languages.Select(language => language.Name)]);
        AppendRow(table, ["---", .. languages.Select(_ => "---:")]);
        foreach (var work in measurements[0].Languages[0].ByName.Keys.Where(name => !name.Contains('.')))
        {
            AppendRow(table, [work, .. languages.Select(language => Text(measurements.Min(m => m.Find(language.Name, work)), ""))]);
        }

        return table.ToString();
    }

    private static string Text(double figure, string unit) => double.IsNaN(figure)
        ? Missing
        : figure.ToString(figure == Math.Floor(figure) || figure >= 100 ? "0" : figure >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture) + unit;

    private static void AppendRow(StringBuilder table, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
