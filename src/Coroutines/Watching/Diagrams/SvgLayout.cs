namespace Coroutines;

/// <summary>Where things stand in the SVG: a column for each lifeline, a row for each arrow.</summary>
internal sealed class SvgLayout
{
    internal const int HeaderTop = 20;
    internal const int HeaderHeight = 30;
    internal const int HalfBar = 5;

    /// <summary>How far the arrow of a coroutine that calls itself reaches out.</summary>
    internal const int Loop = 26;

    private const int Margin = 24;
    private const int RowHeight = 32;
    private const int LeastGap = 150;
    private const int HeaderPadding = 16;
    private const int ArrowPadding = 44;

    private readonly int[] _x;

    internal SvgLayout(Lifelines lifelines)
    {
        var headers = lifelines.Names.ConvertAll(name => SvgText.WidthOfName(name) + (2 * HeaderPadding));
        var gaps = new int[headers.Count];
        for (var i = 0; i + 1 < headers.Count; i++)
        {
            gaps[i] = Math.Max(LeastGap, ((headers[i] + headers[i + 1]) / 2) + Margin);
        }

        var last = headers.Count - 1;
        gaps[last] = headers[last] / 2;
        foreach (var arrow in lifelines.Events.Where(HasRow).Select(happened => ArrowOf(happened, lifelines)).OrderBy(arrow => arrow.To - arrow.From))
        {
            // From shorter arrows to longer ones: what is missing to a long one is added to its last gap.
            var missing = arrow.Width;
            for (var i = arrow.From; i < arrow.To; i++)
            {
                missing -= gaps[i];
            }

            gaps[arrow.To - 1] += Math.Max(0, missing);
        }

        HeaderWidths = headers;
        _x = new int[headers.Count];
        _x[0] = Margin + (headers[0] / 2);
        for (var i = 1; i < _x.Length; i++)
        {
            _x[i] = _x[i - 1] + gaps[i - 1];
        }

        Width = _x[last] + gaps[last] + Margin;
        Bottom = RowOf(lifelines.Events.Count(HasRow)) - (RowHeight / 4);
        Height = Bottom + Margin;
    }

    internal List<int> HeaderWidths { get; }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Where the lifelines stop.</summary>
    internal int Bottom { get; }

    /// <summary>A start shows as the beginning of the line, which takes no row.</summary>
    internal static bool HasRow(CoroutineEvent happened) => happened is not CoroutineEvent.Started;

    internal int ColumnOf(int lifeline) => _x[lifeline];

    internal int RowOf(int number) => HeaderTop + HeaderHeight + 6 + (RowHeight * (number + 1));

    private static Arrow ArrowOf(CoroutineEvent happened, Lifelines lifelines)
    {
        var (caller, coroutine) = (lifelines.CallerOf(happened), lifelines.CoroutineOf(happened));
        var width = SvgText.WidthOfLabel(happened.Label) + ArrowPadding;
        return caller == coroutine
            ? new Arrow(caller, caller + 1, width + Loop)
            : new Arrow(Math.Min(caller, coroutine), Math.Max(caller, coroutine), width);
    }

    /// <summary>The room that an arrow takes. It is a class because sorting values of a type of one's own costs more than all else here: LINQ is compiled for each.</summary>
    private sealed record Arrow(int From, int To, int Width);
}
