using Literate.Compiling;
using Literate.Documents;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>How an exception and its stack are told in an output.</summary>
internal static class Traceback
{
    public static ErrorOutput Output(WorkerMessage.Threw threw) => new(threw.TypeName, threw.Message, [.. Condensed(threw.Frames).Select(Line)]);

    /// <summary>The line of the cell that the stack names first, innermost frame first.</summary>
    public static int? LineIn(int cellNumber, IEnumerable<ExceptionFrame> frames) =>
        frames.FirstOrDefault(frame => frame.File == SourceName.OfCell(cellNumber) && frame.Line > 0)?.Line;

    /// <summary>
    /// The frames of the notebook, and between them, for each way through a library, the one that the notebook called.
    /// </summary>
    private static IEnumerable<ExceptionFrame> Condensed(IReadOnlyList<ExceptionFrame> frames) =>
        frames.Where((frame, i) =>
            SourceName.IsOfNotebook(frame.File) || i == frames.Count - 1 || SourceName.IsOfNotebook(frames[i + 1].File));

    // The file of a library's frame is a path of the machine it was built on, so only the notebook's own are named.
    private static string Line(ExceptionFrame frame) => SourceName.IsOfNotebook(frame.File)
        ? $"   at {frame.Method} in {frame.File}, line {frame.Line}"
        : $"   at {frame.Method}";
}
