namespace Coroutines;

/// <summary>The history of one lifeline: when its body existed, when it had control, and when it waited for another.</summary>
internal sealed class SvgLifeline
{
    private int? _running;
    private int? _waiting;

    /// <summary>The rows between which it had control.</summary>
    internal List<Segment> Running { get; } = [];

    /// <summary>The rows between which another one, which it resumed, had control.</summary>
    internal List<Segment> Waiting { get; } = [];

    /// <summary>Where its body began, if that was recorded.</summary>
    internal int? Started { get; set; }

    /// <summary>Where it was over, if it was.</summary>
    internal int? Ended { get; set; }

    /// <summary>Whether its body runs in that segment. A call before the start or after the end runs nothing.</summary>
    internal bool HasBodyAt(Segment segment) => !(segment.From < Started) && !(segment.From >= Ended);

    internal void TakeControl(int row)
    {
        Stop(ref _waiting, Waiting, row);
        _running ??= row;
    }

    internal void PassControlOn(int row)
    {
        Stop(ref _running, Running, row);
        _waiting ??= row;
    }

    internal void PassControlBack(int row)
    {
        Stop(ref _running, Running, row);
        Stop(ref _waiting, Waiting, row);
    }

    private static void Stop(ref int? since, List<Segment> segments, int row)
    {
        if (since is { } from && row > from)
        {
            segments.Add(new Segment(from, row));
        }

        since = null;
    }

    /// <summary>A part of the line, from one row to another.</summary>
    internal sealed record Segment(int From, int To);
}
