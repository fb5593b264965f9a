namespace Coroutines.Benchmarks.Comparison;

/// <summary>The nanoseconds behind the ratios: for each language, the least that any measurement found.</summary>
internal static class NanosecondsTable
{
    internal static Table Of(IReadOnlyList<Measured> measurements, IReadOnlyList<Language> languages)
    {
        var table = new Table(["ns for one", .. languages.Select(language => language.Name)]);
        foreach (var work in measurements[0].Languages[0].ByName.Keys.Where(name => !name.Contains('.')))
        {
            table.Add([work, .. languages.Select(language => Table.Text(measurements.Min(m => m.Find(language.Name, work))))]);
        }

        return table;
    }
}
