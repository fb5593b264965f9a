using System.Globalization;
using System.Text;

namespace Coroutines;

/// <summary>A recording as a Mermaid sequence diagram.</summary>
internal static class MermaidDiagram
{
    /// <summary>What ends a statement, begins a comment or an entity, or is taken for HTML or for syntax.</summary>
    private const string Special = "#;%:<>\"&{}\\";

    internal static string Of(Lifelines lifelines)
    {
        var text = new StringBuilder("sequenceDiagram\n");
        for (var i = 0; i < lifelines.Names.Count; i++)
        {
            text.Append($"    participant p{Number(i)} as {Escape(lifelines.Names[i])}\n");
        }

        foreach (var happened in lifelines.Events)
        {
            var caller = $"p{Number(lifelines.CallerOf(happened))}";
            var coroutine = $"p{Number(lifelines.CoroutineOf(happened))}";
            text.Append("    ").Append(happened switch
            {
                CoroutineEvent.Started => $"Note over {coroutine}",
                { IsCall: true } => $"{caller}->>+{coroutine}",
                CoroutineEvent.Raised => $"{coroutine}--x-{caller}",
                _ => $"{coroutine}-->>-{caller}",
            }).Append($": {Escape(happened.Label)}\n");
        }

        return text.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (Special.IndexOf(character) < 0)
            {
                escaped.Append(character < ' ' ? ' ' : character);
            }
            else
            {
                escaped.Append('#').Append(Number(character)).Append(';');
            }
        }

        return escaped.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
