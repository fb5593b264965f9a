namespace Coroutines;

/// <summary>Writes down what happens to the coroutines it watches, and shows it as text, Mermaid or SVG.</summary>
/// <remarks>
/// <para>One recording can watch several coroutines, a whole pipeline say. A coroutine that resumes another one is then
/// shown as its caller, and stands to its left; everybody else is "caller".</para>
/// <para>It holds texts only and keeps no coroutine and no value alive; it grows by an event or two per call. The same calls
/// give the same output, byte for byte, on every machine and in every culture, with "\n" as line end. It can be used from
/// several threads; events stand in the order in which they were told.</para>
/// <para>A notebook shows it as its SVG: <c>display(recording)</c>, or as the last expression of a cell.</para>
/// </remarks>
/// <example>
/// <code>
/// var recording = new Recording();
/// var countdown = Countdown(5).Watch(recording);
/// countdown.Next();
/// countdown.Send(2);
/// File.WriteAllText("countdown.svg", recording.ToSvg());
/// </code>
/// </example>
[TypeFormatterSource(typeof(RecordingFormatterSource), PreferredMimeTypes = [RecordingFormatter.Svg, RecordingFormatter.PlainText])]
public sealed class Recording : ICoroutineObserver
{
    private readonly object _lock = new();
    private readonly List<CoroutineEvent> _events = [];
    private readonly List<string> _names = [];

    /// <summary>What has happened so far, oldest first. A copy: it does not grow.</summary>
    public IReadOnlyList<CoroutineEvent> Events
    {
        get
        {
            lock (_lock)
            {
                return _events.ToArray();
            }
        }
    }

    /// <summary>The events as lines of text; a call inside the body of a coroutine is indented.</summary>
    /// <returns>One line for each event, each ended by "\n"; empty when nothing has happened.</returns>
    public string ToText() => TextTrace.Of(Events);

    /// <summary>The events as a sequence diagram in the language of Mermaid.</summary>
    /// <remarks>For a Markdown fence named <c>mermaid</c>, as GitHub shows it.</remarks>
    /// <returns>The diagram, ended by "\n".</returns>
    public string ToMermaid() => MermaidDiagram.Of(Lifelines);

    /// <summary>The events as a picture: lifelines side by side, time running down, an arrow wherever control passes.</summary>
    /// <remarks>
    /// The SVG refers to nothing outside itself, has no script and no ids, follows the reader's light or dark setting, and has
    /// the text trace as its description. It can be a file, an <c>img</c>, or a part of an HTML page.
    /// </remarks>
    /// <returns>An <c>svg</c> element, ended by "\n".</returns>
    public string ToSvg() => SvgDiagram.Of(Lifelines);

    /// <summary>Does what <see cref="ToText"/> does.</summary>
    /// <returns>The text trace.</returns>
    public override string ToString() => ToText();

    void ICoroutineObserver.OnEvent(CoroutineEvent happened)
    {
        lock (_lock)
        {
            _events.Add(happened);
            Know(happened.Caller);
            Know(happened.Coroutine);
        }
    }

    /// <summary>Adds a name that comes from another observer, which hands its events on.</summary>
    private void Know(string? name)
    {
        if (name is not null && !_names.Contains(name))
        {
            _names.Add(name);
        }
    }

    private Lifelines Lifelines
    {
        get
        {
            lock (_lock)
            {
                return new Lifelines(_names, _events.ToArray());
            }
        }
    }

    /// <summary>Makes a name one of its own.</summary>
    internal string AddLifeline(string name)
    {
        lock (_lock)
        {
            var unique = name;
            for (var number = 2; unique == Lifelines.Caller || _names.Contains(unique); number++)
            {
                unique = $"{name} {number}";
            }

            _names.Add(unique);
            return unique;
        }
    }
}
