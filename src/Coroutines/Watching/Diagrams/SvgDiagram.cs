// The picture of a recording: whose code runs, as filled bars; who waits for the one it resumed, or answers without running
// anything, as pale bars; and an arrow wherever control passes. A line is dotted where there is no body: before its start and
// after its end.
//
// The colours of a light page stand in the elements themselves, so that a renderer without CSS shows them; the style sheet has
// only what is different on a dark page. The background is painted, because an image cannot know the page it stands on.
// Arrow heads are drawn one by one: a marker would need an id, and ids of several recordings on one page would clash.

using System.Text;
using static Coroutines.SvgText;

namespace Coroutines;

/// <summary>A recording as an SVG.</summary>
internal sealed class SvgDiagram
{
    private const string Paper = "#fbfcfd";
    private const string Ink = "#1f2933";
    private const string Faint = "#9aa5b1";
    private const string Alarm = "#b42318";
    private const string Sans = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif";
    private const string Mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";

    /// <summary>The caller's colours, then those of the coroutines in turn: line and bar, and the paler fill.</summary>
    private static readonly (string Strong, string Pale)[] Colours =
    [
        ("#66727f", "#e9edf1"),
        ("#2f6db5", "#e3eefa"),
        ("#1f8272", "#def2ee"),
        ("#8457a8", "#f1e8f8"),
        ("#a3661f", "#f8ecdc"),
    ];

    private static readonly string DarkStyle = Lines(
        "@media (prefers-color-scheme: dark) {",
        ".coroutines .paper { fill: #12171d; stroke: #2b333c }",
        ".coroutines .ink { fill: #dfe5eb }",
        ".coroutines .label { stroke: #12171d }",
        ".coroutines .faint { stroke: #5b6773 }",
        ".coroutines .alarm { stroke: #ff8a7a } .coroutines .alarm-text { fill: #ff8a7a }",
        ".coroutines .c0 { stroke: #8d99a6 } .coroutines .f0 { fill: #8d99a6 } .coroutines .p0 { fill: #242c34 }",
        ".coroutines .c1 { stroke: #6ea8e8 } .coroutines .f1 { fill: #6ea8e8 } .coroutines .p1 { fill: #1b3046 }",
        ".coroutines .c2 { stroke: #55bfae } .coroutines .f2 { fill: #55bfae } .coroutines .p2 { fill: #17352f }",
        ".coroutines .c3 { stroke: #be97de } .coroutines .f3 { fill: #be97de } .coroutines .p3 { fill: #33263f }",
        ".coroutines .c4 { stroke: #dca565 } .coroutines .f4 { fill: #dca565 } .coroutines .p4 { fill: #3b2c19 }",
        "}");

    private readonly Lifelines _lifelines;
    private readonly SvgLayout _layout;
    private readonly SvgLifeline[] _histories;
    private readonly StringBuilder _arrows = new();
    private readonly StringBuilder _svg = new();

    private SvgDiagram(Lifelines lifelines)
    {
        _lifelines = lifelines;
        _layout = new SvgLayout(lifelines);
        _histories = [.. lifelines.Names.Select(_ => new SvgLifeline())];
    }

    internal static string Of(Lifelines lifelines) => new SvgDiagram(lifelines).Draw();

    private string Draw()
    {
        Tell();
        var width = Number(_layout.Width);
        var height = Number(_layout.Height);
        var title = _lifelines.Names.Count == 1 ? "Recording of no coroutine" : $"Recording of {string.Join(", ", _lifelines.Names.Skip(1))}";
        _svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" class="coroutines" role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}" style="max-width:100%;height:auto">""").Append('\n');
        _svg.Append($"<title>{Escape(title)}</title>\n");
        _svg.Append($"<desc>{Escape(TextTrace.Of(_lifelines.Events))}</desc>\n");
        _svg.Append("<style>\n").Append(DarkStyle).Append("</style>\n");
        _svg.Append($"""<rect class="paper" x="0.5" y="0.5" width="{Number(_layout.Width - 1)}" height="{Number(_layout.Height - 1)}" rx="10" fill="{Paper}" stroke="#e1e6eb"/>""").Append('\n');
        for (var i = 0; i < _histories.Length; i++)
        {
            DrawLifeline(i);
        }

        _svg.Append($"""<g font-family="{Mono}" font-size="12" text-anchor="middle">""").Append('\n').Append(_arrows).Append("</g>\n");
        return _svg.Append("</svg>\n").ToString();
    }

    /// <summary>Goes through the events once: draws the arrows, and notes who has control when.</summary>
    private void Tell()
    {
        _histories[0].TakeControl(SvgLayout.HeaderTop + SvgLayout.HeaderHeight);
        var count = 0;
        var y = _layout.RowOf(0);
        foreach (var happened in _lifelines.Events)
        {
            var caller = _lifelines.CallerOf(happened);
            var coroutine = _lifelines.CoroutineOf(happened);
            if (!SvgLayout.HasRow(happened))
            {
                _histories[coroutine].Started = y;
                continue;
            }

            y = _layout.RowOf(count++);
            if (caller == coroutine)
            {
                DrawLoop(happened, caller, y);
                continue;
            }

            DrawArrow(happened, happened.IsCall ? caller : coroutine, happened.IsCall ? coroutine : caller, y);
            if (happened.IsCall)
            {
                _histories[caller].PassControlOn(y);
                _histories[coroutine].TakeControl(y);
            }
            else
            {
                _histories[coroutine].PassControlBack(y);
                _histories[caller].TakeControl(y);
            }

            if (happened is CoroutineEvent.Returned or CoroutineEvent.Closed or CoroutineEvent.Raised { IsClosed: true })
            {
                _histories[coroutine].Ended ??= y;
            }
        }

        foreach (var history in _histories)
        {
            history.PassControlBack(_layout.Bottom);
        }
    }

    private void DrawLifeline(int lifeline)
    {
        var history = _histories[lifeline];
        var colour = ColourOf(lifeline);
        var top = SvgLayout.HeaderTop + SvgLayout.HeaderHeight;
        var start = history.Started ?? top;
        var end = history.Ended ?? _layout.Bottom;
        DrawLine(lifeline, top, Math.Min(start, end), isBody: false);
        DrawLine(lifeline, start, end, isBody: true);
        DrawLine(lifeline, Math.Max(start, end), _layout.Bottom, isBody: false);

        foreach (var (from, to) in history.Waiting.Concat(history.Running.Where(segment => !history.HasBodyAt(segment))))
        {
            DrawBar(lifeline, from, to, $"class=\"p{colour} c{colour}\" fill=\"{Colours[colour].Pale}\" stroke=\"{Colours[colour].Strong}\"");
        }

        foreach (var (from, to) in history.Running.Where(history.HasBodyAt))
        {
            DrawBar(lifeline, from, to, $"class=\"f{colour} c{colour}\" fill=\"{Colours[colour].Strong}\" stroke=\"{Colours[colour].Strong}\"");
        }

        var x = _layout.ColumnOf(lifeline);
        if (history.Ended is { } ended)
        {
            _svg.Append($"""<path class="c{colour}" d="M{Number(x - 9)} {Number(ended + 1)}h18" stroke="{Colours[colour].Strong}" stroke-width="2.5" stroke-linecap="round"/>""").Append('\n');
        }

        var width = _layout.HeaderWidths[lifeline];
        _svg.Append($"""<rect class="p{colour} c{colour}" x="{Number(x - (width / 2))}" y="{Number(SvgLayout.HeaderTop)}" width="{Number(width)}" height="{Number(SvgLayout.HeaderHeight)}" rx="7" fill="{Colours[colour].Pale}" stroke="{Colours[colour].Strong}"/>""").Append('\n');
        _svg.Append($"""<text class="ink" x="{Number(x)}" y="{Number(SvgLayout.HeaderTop + 20)}" font-family="{Sans}" font-size="13" font-weight="600" text-anchor="middle" fill="{Ink}">{Escape(_lifelines.Names[lifeline])}</text>""").Append('\n');
    }

    private void DrawLine(int lifeline, int from, int to, bool isBody)
    {
        if (to <= from)
        {
            return;
        }

        var colour = ColourOf(lifeline);
        _svg.Append(isBody
            ? $"""<path class="c{colour}" d="M{Number(_layout.ColumnOf(lifeline))} {Number(from)}V{Number(to)}" stroke="{Colours[colour].Strong}"/>"""
            : $"""<path class="faint" d="M{Number(_layout.ColumnOf(lifeline))} {Number(from)}V{Number(to)}" stroke="{Faint}" stroke-dasharray="1 4" stroke-linecap="round"/>""").Append('\n');
    }

    private void DrawBar(int lifeline, int from, int to, string look) =>
        _svg.Append($"""<rect {look} x="{Number(_layout.ColumnOf(lifeline) - SvgLayout.HalfBar)}" y="{Number(from)}" width="{Number(2 * SvgLayout.HalfBar)}" height="{Number(to - from)}" rx="2"/>""").Append('\n');

    private void DrawArrow(CoroutineEvent happened, int from, int to, int y)
    {
        var right = to > from ? 1 : -1;
        var start = _layout.ColumnOf(from) + (right * SvgLayout.HalfBar);
        var tip = _layout.ColumnOf(to) - (right * (SvgLayout.HalfBar + 1));
        DrawPath(happened, $"M{Number(start)} {Number(y)}H{Number(tip - (right * 7))}", tip, y, -right * 8);
        DrawLabel(happened, (start + tip) / 2, y - 7, "");
    }

    private void DrawLoop(CoroutineEvent happened, int lifeline, int y)
    {
        var side = _layout.ColumnOf(lifeline) + SvgLayout.HalfBar;
        var path = $"M{Number(side)} {Number(y - 8)}h{Number(SvgLayout.Loop - 6)}q6 0 6 6v4q0 6 -6 6H{Number(side + 7)}";
        DrawPath(happened, path, side + 1, y + 8, 8);
        DrawLabel(happened, side + SvgLayout.Loop + 8, y + 4, " text-anchor=\"start\"");
    }

    /// <summary>A line and its head: the line solid for a call, dashed for an answer, in alarm for an exception.</summary>
    private void DrawPath(CoroutineEvent happened, string line, int tip, int y, int head)
    {
        var isAlarm = IsAlarm(happened);
        var colour = ColourOf(_lifelines.CoroutineOf(happened));
        var stroke = isAlarm ? Alarm : Colours[colour].Strong;
        var (lineClass, headClass) = isAlarm ? ("alarm", "alarm-text") : ($"c{colour}", $"f{colour}");
        var dashes = happened.IsCall ? "" : " stroke-dasharray=\"5 3\"";
        _arrows.Append($"""<path class="{lineClass}" d="{line}" fill="none" stroke="{stroke}" stroke-width="1.5"{dashes}/>""").Append('\n');
        _arrows.Append($"""<path class="{headClass}" d="M{Number(tip)} {Number(y)}l{Number(head)} -4v8z" fill="{stroke}"/>""").Append('\n');
    }

    /// <summary>A label has a rim in the colour of the paper, because a long arrow crosses other lifelines.</summary>
    private void DrawLabel(CoroutineEvent happened, int x, int y, string anchor)
    {
        var (look, fill) = IsAlarm(happened) ? ("alarm-text", Alarm) : ("ink", Ink);
        _arrows.Append($"""<text class="label {look}" x="{Number(x)}" y="{Number(y)}"{anchor} fill="{fill}" stroke="{Paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">{Escape(happened.Label)}</text>""").Append('\n');
    }

    private static bool IsAlarm(CoroutineEvent happened) => happened is CoroutineEvent.Raised or CoroutineEvent.Thrown;

    private static int ColourOf(int lifeline) => lifeline == 0 ? 0 : 1 + ((lifeline - 1) % (Colours.Length - 1));

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));
}
