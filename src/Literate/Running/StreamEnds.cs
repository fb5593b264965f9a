using Literate.Documents;

namespace Literate.Running;

/// <summary>The first and the last lines of a stream that may be endless: what a dying process says first and last.</summary>
internal static class StreamEnds
{
    private const int FirstLines = 3;
    private const int LastLines = 7;
    private const int LineLength = 500;

    /// <summary>The lines, without empty ones and those that say nothing to a reader.</summary>
    /// <param name="start">The stream from its start on; as much of it as was kept.</param>
    /// <param name="tail">The last part of the stream; all of it where it is short.</param>
    public static string Of(string start, string tail)
    {
        var whole = start.EndsWith(tail, StringComparison.Ordinal) || tail.EndsWith(start, StringComparison.Ordinal);
        var lines = Lines(start);
        if (whole && lines.Count <= FirstLines + LastLines)
            return string.Join('\n', lines);
        return string.Join('\n', [.. lines.Take(FirstLines), "…", .. (whole ? lines : Lines(tail)).TakeLast(LastLines)]);
    }

    private static List<string> Lines(string text) =>
        [.. LineEnds.Normalized(text).Split('\n')
            .Where(line => !string.IsNullOrWhiteSpace(line) && !IsPlumbing(line))
            .Select(line => line.Length <= LineLength ? line : line[..LineLength] + "…")];

    // A stack that the runtime prints as it dies: these frames are ours and the compiler's, not the reader's.
    private static bool IsPlumbing(string line) =>
        line.Contains("at Literate.Worker.", StringComparison.Ordinal)
        || line.Contains("at System.Runtime.ControlledExecution.", StringComparison.Ordinal)
        || line.Contains("at System.Runtime.CompilerServices.", StringComparison.Ordinal)
        || line.Contains(".<Factory>(", StringComparison.Ordinal);
}
