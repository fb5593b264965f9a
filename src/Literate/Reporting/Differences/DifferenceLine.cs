using System.Globalization;

namespace Literate.Reporting.Differences;

/// <summary>What a line of a difference is.</summary>
public enum DifferenceKind
{
    /// <summary>It is in both texts.</summary>
    Same,

    /// <summary>It was expected and did not come.</summary>
    Removed,

    /// <summary>It came and was not expected.</summary>
    Added,

    /// <summary>It is in neither text, and says how many lines are not shown here.</summary>
    LeftOut,
}

/// <summary>A line of a difference.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">
/// The line as it is shown: without its end, cut where it is very long, and with blanks and the like as signs where nothing else
/// differs. It may hold control characters, as outputs do.
/// </param>
/// <param name="Changed">
/// The parts of <paramref name="Text"/> that are not in the line that stands in its place in the other text, in order and apart
/// from each other. None where there is no such line, or one so different that all of it has changed.
/// </param>
public sealed record DifferenceLine(DifferenceKind Kind, string Text, IReadOnlyList<ChangedPart> Changed)
{
    internal DifferenceLine(DifferenceKind kind, string text)
        : this(kind, text, [])
    {
    }

    /// <summary>Stands for lines that are not shown.</summary>
    internal static DifferenceLine LeftOut(int count) =>
        new(DifferenceKind.LeftOut, string.Create(CultureInfo.InvariantCulture, $"… ({Counted.Of(count, "line")} left out)"));
}

/// <summary>A part of a line.</summary>
/// <param name="Start">Where it begins, in characters of the line counted from 0.</param>
/// <param name="Length">How many characters it has; at least one.</param>
public readonly record struct ChangedPart(int Start, int Length)
{
    /// <summary>The place behind its last character.</summary>
    public int End => Start + Length;
}
