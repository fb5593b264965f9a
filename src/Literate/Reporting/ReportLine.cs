using Literate.Reporting.Differences;

namespace Literate.Reporting;

/// <summary>What a line of a report is; where there are colours, each has its own.</summary>
public enum ReportTone
{
    /// <summary>A line like any other.</summary>
    Plain,

    /// <summary>Where and what: the first line.</summary>
    Headline,

    /// <summary>A line that says what the lines below it are.</summary>
    Heading,

    /// <summary>A line that only leads on, as one that says how many are left out.</summary>
    Quiet,

    /// <summary>A line of a difference that was expected and did not come.</summary>
    Removed,

    /// <summary>A line of a difference that came and was not expected.</summary>
    Added,

    /// <summary>Signs that stand below the parts of a difference's line that have changed. Where these have a colour, it can be left out.</summary>
    Marks,

    /// <summary>Signs that stand below a place in a cell's source.</summary>
    Carets,

    /// <summary>A command to be run next.</summary>
    Command,
}

/// <summary>A line of a report.</summary>
/// <param name="Tone">What it is.</param>
/// <param name="Text">The line without its end. It can be printed: it holds no control characters but tabs.</param>
/// <param name="Changed">The parts that have changed, of a line of a difference.</param>
public sealed record ReportLine(ReportTone Tone, string Text, IReadOnlyList<ChangedPart> Changed);
