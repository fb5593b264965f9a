using System.Globalization;

namespace Literate.Benchmarks.Scale;

/// <summary>The figures behind one measurement.</summary>
internal static class ScaleTable
{
    internal static Table Of(ScaleMeasured measured)
    {
        var table = new Table(["notebooks", "first run, ms for one", "first run, MB", "unchanged, ms for one", "unchanged, MB"]);
        foreach (var at in measured.Counts)
        {
            table.Add([
                at.Notebooks.ToString(CultureInfo.InvariantCulture),
                Table.Text(at.FirstTime), Table.Text(at.First.PeakMegabytes), Table.Text(at.UnchangedTime), Table.Text(at.Unchanged.PeakMegabytes)]);
        }

        return table;
    }
}
