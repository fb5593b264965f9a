using System.Text;

namespace Coroutines;

/// <summary>A recording as lines of text.</summary>
internal static class TextTrace
{
    private const int Indent = 2;

    internal static string Of(IReadOnlyList<CoroutineEvent> events)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var happened in events)
        {
            if (happened is not CoroutineEvent.Started && !happened.IsCall)
            {
                depth--;
            }

            text.Append(' ', Indent * Math.Max(0, depth)).Append(happened).Append('\n');
            depth += happened.IsCall ? 1 : 0;
        }

        return text.ToString();
    }
}
