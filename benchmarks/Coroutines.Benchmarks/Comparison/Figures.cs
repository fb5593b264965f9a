using System.Globalization;

namespace Coroutines.Benchmarks.Comparison;

/// <summary>What one language printed in one measurement: nanoseconds, bytes and numbers of exceptions, by name.</summary>
internal sealed record Figures(Language Language, IReadOnlyDictionary<string, double> ByName)
{
    /// <summary>Reads lines of the form <c>name figure</c>.</summary>
    internal static Figures Parse(Language language, string output) => new(
        language,
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture)));

    /// <summary>The smaller of each two: what took longer was interrupted, or had its objects in an unlucky place.</summary>
    internal Figures LeastWith(Figures other) => this with
    {
        ByName = ByName.ToDictionary(figure => figure.Key, figure => Math.Min(figure.Value, other.ByName[figure.Key])),
    };
}
