using System.Globalization;
using Literate.Reporting.Differences;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>A verdict in a few words.</summary>
public static class Headline
{
    /// <summary>The words; they follow on the name of the cell, and a colon.</summary>
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.OutputDiffers { Actual: "" } => "it gives no output, and one is stored.",
        Verdict.OutputDiffers differs =>
            $"the output differs from the one stored, first in its line {Difference.FirstLine(differs.Expected, differs.Actual)}.",
        Verdict.OutputMissing => "it gives an output, and none is stored.",
        Verdict.Failed failed => Lowered(failed.Reason),
        Verdict.DidNotCompile => "it does not compile.",
        Verdict.TimedOut { OfNotebook: true } timedOut => $"the notebook took longer than its {Seconds(timedOut.Limit)} s and was ended here.",
        Verdict.TimedOut timedOut => $"it took longer than {Seconds(timedOut.Limit)} s and was ended.",
        Verdict.Crashed crashed => crashed.Reason,
        Verdict.NotRun notRun => $"it was not run, because cell {notRun.Because} failed.",
        Verdict.Skipped => "it is tagged \"skip-execution\".",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This verdict has no words."),
    };

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
