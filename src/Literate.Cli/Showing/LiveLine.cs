using Literate.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Literate.Cli.Showing;

/// <summary>
/// The one line, below those that stay, that tells a person at a terminal what runs now. It is drawn at every event, and
/// every second for its clocks, never wider than the terminal, and is gone in the end.
/// </summary>
/// <remarks>
/// It is erased and written anew where it stands, and the cursor stays visible: whatever ends the process, there is nothing
/// to restore. Spectre's own live display (0.49) moves the cursor up by no lines, which terminals take for one, and so
/// writes over the line above.
/// </remarks>
internal sealed class LiveLine
{
    private const string Erase = "\r\e[2K";

    /// <summary>Left free at the end: a line that fills the last column is two on some terminals, and Ctrl-C is echoed as <c>^C</c>.</summary>
    private const int Room = 3;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly IAnsiConsole _console;
    private readonly RunProgress _progress;
    private readonly Lock _drawing = new();
    private bool _isShown = true;

    private LiveLine(IAnsiConsole console, RunProgress progress)
    {
        _console = console;
        _progress = progress;
    }

    /// <param name="console">The terminal.</param>
    /// <param name="events">The run.</param>
    /// <param name="progress">What the line tells; it takes the events.</param>
    /// <param name="ended">Deals with what came of a notebook, and gives the lines for it that stay, with colour markup.</param>
    /// <param name="time">The clock by which the line is drawn anew.</param>
    public static async Task ShowAsync(
        IAnsiConsole console, IAsyncEnumerable<RunEvent> events, RunProgress progress,
        Func<RunEvent.NotebookDone, IEnumerable<string>> ended, TimeProvider time)
    {
        var line = new LiveLine(console, progress);
        try
        {
            await using var ticks = time.CreateTimer(_ => line.Redraw(), null, Tick, Tick);
            await foreach (var happened in events)
                line.Take(happened, happened is RunEvent.NotebookDone done ? [.. ended(done)] : []);
        }
        finally
        {
            line.Remove();
        }
    }

    private void Take(RunEvent happened, IReadOnlyList<string> lines)
    {
        lock (_drawing)
        {
            _progress.Take(happened);
            _console.Write(new Drawing(lines, _progress));
        }
    }

    private void Redraw()
    {
        try
        {
            lock (_drawing)
            {
                if (_isShown)
                    _console.Write(new Drawing([], _progress));
            }
        }
        catch (IOException)
        {
            // The terminal was closed; a signal tells the run.
        }
    }

    private void Remove()
    {
        lock (_drawing)
        {
            _isShown = false;
            _console.Write(new ControlCode(Erase));
        }
    }

    /// <summary>Lines that stay in the place of the line that was there, and the line anew below them: all in one write.</summary>
    private sealed class Drawing(IReadOnlyList<string> lines, RunProgress progress) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [
            Segment.Control(Erase),
            .. lines.SelectMany(line => ((IRenderable)new UnbrokenLine(line)).Render(options, maxWidth)),
            .. Fitting(options, maxWidth - Room),
        ];

        private List<Segment> Fitting(RenderOptions options, int width)
        {
            var line = Segments(withFolders: true, options);
            if (Segment.CellCount(line) > width)
                line = Segments(withFolders: false, options);
            return Segment.CellCount(line) <= width ? line : [.. Beginning(line, width - 1), new Segment("…")];
        }

        private static IEnumerable<Segment> Beginning(IEnumerable<Segment> line, int width)
        {
            foreach (var segment in line)
            {
                if (segment.CellCount() > width)
                {
                    if (Segment.Truncate(segment, width) is { } part)
                        yield return part;
                    yield break;
                }

                width -= segment.CellCount();
                yield return segment;
            }
        }

        private List<Segment> Segments(bool withFolders, RenderOptions options) =>
            [.. ((IRenderable)new Markup(progress.Line(withFolders))).Render(options, int.MaxValue)];
    }
}
