namespace Literate.Benchmarks.Comparison;

/// <summary>The figures behind the ratios.</summary>
internal static class MeasuredTable
{
    internal static Table Of(IReadOnlyList<Measured> measurements)
    {
        var table = new Table(["seconds", .. measurements.Select((_, i) => $"measurement {i + 1}")]);
        Add("eight notebooks: nbclient, one after the other", m => m.NbclientInTurn);
        Add($"eight notebooks: nbclient, {Environment.ProcessorCount} at a time", m => m.NbclientTogether);
        Add("eight notebooks: Literate, first run", m => m.First);
        Add("eight notebooks: Literate, unchanged", m => m.Unchanged);
        Add("one notebook: nbclient", m => m.NbclientOne);
        Add("one notebook: Literate, first run", m => m.OneFirst);
        Add("one notebook: Literate, unchanged", m => m.OneUnchanged);
        Add("the start of a worker", m => m.WorkerStart);
        return table;

        void Add(string work, Func<Measured, double> figure) => table.Add([work, .. measurements.Select(m => Table.Text(figure(m)))]);
    }
}
