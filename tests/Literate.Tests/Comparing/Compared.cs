using System.Collections.Immutable;
using Literate.Comparing;
using Literate.Documents;

namespace Literate.Tests.Comparing;

/// <summary>Comparisons without a run.</summary>
internal static class Compared
{
    /// <summary>Compares what a document says, wildcards and all, with what came.</summary>
    public static OutputComparison Written(string expected, string actual, ComparisonSettings? settings = null) =>
        Of(OutputText.Parse(expected), OutputText.Parse(actual).Select(Wildcards.Literal), settings);

    /// <summary>Compares outputs.</summary>
    public static OutputComparison Of(IEnumerable<Output> stored, IEnumerable<Output> came, ComparisonSettings? settings = null) =>
        new OutputComparer(ComparisonRules.Of(settings ?? new ComparisonSettings()), OutputText.Plain).Compare([.. stored], [.. came]);

    /// <summary>Compares two values of one MIME type.</summary>
    public static OutputComparison Values(string mimeType, string stored, string came, ComparisonSettings? settings = null) =>
        Of([Support.Outputs.Displayed(stored, mimeType)], [Support.Outputs.Displayed(came, mimeType)], settings);

    /// <summary>Whether all is as expected.</summary>
    public static bool Agrees(this OutputComparison comparison) => comparison.Expected == comparison.Actual;

    /// <summary>What a document holds when the outputs are accepted.</summary>
    public static string Accepted(this OutputComparison comparison) => OutputText.Written(comparison.ToStore());
}
