using Literate.Compiling;
using Literate.Documents;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>How an exception and its stack are told in an output.</summary>
internal static class Traceback
{
    /// <summary>The exception as an output, with its stack as .NET writes it.</summary>
    public static ErrorOutput Output(WorkerMessage.Threw threw) => new(threw.TypeName, threw.Message, [.. Stack(threw.Frames).Select(line => $"   {line.Text}")]);

    /// <summary>The stack, innermost line first.</summary>
    public static IReadOnlyList<StackLine> Stack(IReadOnlyList<ExceptionFrame> frames) => [.. Condensed(frames).Select(Line)];

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
    private static StackLine Line(ExceptionFrame frame) => SourceName.IsOfNotebook(frame.File)
        ? new StackLine($"at {frame.Method} in {frame.File}, line {frame.Line}", SourceName.CellOf(frame.File), frame.Line)
        : new StackLine($"at {frame.Method}");
}
