namespace Coroutines.Benchmarks.Comparison;

/// <summary>One measurement: what each language took, one after the other.</summary>
internal sealed record Measured(IReadOnlyList<Figures> Languages)
{
    internal double CSharp(string work) => Find(Language.CSharp, work);

    internal double Cpp(string work) => Find(Language.Cpp, work);

    internal double Python(string work) => Find(Language.Python, work);

    /// <summary>A figure, or NaN where the language was skipped or does not do the work.</summary>
    internal double Find(string language, string work) =>
        Languages.FirstOrDefault(figures => figures.Language.Name == language) is { } found
        && found.ByName.TryGetValue(work, out var figure)
            ? figure
            : double.NaN;
}
