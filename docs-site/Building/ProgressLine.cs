using Literate;
using Literate.Reporting;

namespace DocsSite.Building;

/// <summary>
/// The line below all others that tells a person at a terminal what runs now. It is written over and over, and is gone in the end. It does without
/// the sequences that some terminals do not know: a carriage return leads to its beginning, and blanks erase it.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="width">Tells how many columns it has.</param>
/// <param name="time">The clock by which the line is drawn anew.</param>
internal sealed class ProgressLine(TextWriter terminal, Func<int> width, TimeProvider time)
{
    /// <summary>Left free at the end: Ctrl-C is echoed there.</summary>
    private const int Room = 3;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _drawing = new();
    private RunProgress? _progress;
    private int _shown;

    /// <summary>
    /// The line of this program's terminal; null where nobody watches: standard output goes elsewhere, or to a build server, which keeps every
    /// line that was ever drawn, or to a terminal that cannot go back (<c>TERM=dumb</c>).
    /// </summary>
    public static ProgressLine? OfTerminal { get; } = Console.IsOutputRedirected
        || Environment.GetEnvironmentVariable("TERM") == "dumb"
        || Environment.GetEnvironmentVariable("CI") is { Length: > 0 } and not "false"
            ? null
            : new ProgressLine(Console.Out, () => Console.WindowWidth, TimeProvider.System);

    /// <summary>The same events, with the line drawn at each, and every second for its clocks.</summary>
    /// <param name="events">The run.</param>
    /// <param name="count">How many notebooks it has.</param>
    public async IAsyncEnumerable<RunEvent> Showing(IAsyncEnumerable<RunEvent> events, int count)
    {
        var progress = new RunProgress(count, time);
        lock (_drawing)
            _progress = progress;
        try
        {
            await using var ticks = time.CreateTimer(_ => Draw(), null, Tick, Tick);
            await foreach (var happened in events)
            {
                lock (_drawing)
                    progress.Take(happened);
                Draw();
                yield return happened;
            }
        }
        finally
        {
            lock (_drawing)
            {
                Erase();
                _progress = null;
            }
        }
    }

    /// <summary>Writes what stays above the line.</summary>
    public void Above(Action write)
    {
        lock (_drawing)
        {
            Erase();
            write();
        }

        Draw();
    }

    private void Draw()
    {
        try
        {
            lock (_drawing)
            {
                if (_progress is null)
                    return;
                var room = width() - Room;
                var line = LineMarkup.Plain(_progress.Line(withFolders: true));
                if (TextWidth.Of(line) > room)
                    line = TextWidth.Fitted(LineMarkup.Plain(_progress.Line(withFolders: false)), room);
                terminal.Write($"\r{line}{new string(' ', Math.Max(0, _shown - TextWidth.Of(line)))}");
                _shown = TextWidth.Of(line);
            }
        }
        catch (IOException)
        {
            // The terminal was closed; a signal tells the run.
        }
    }

    private void Erase()
    {
        terminal.Write($"\r{new string(' ', _shown)}\r");
        _shown = 0;
    }
}
