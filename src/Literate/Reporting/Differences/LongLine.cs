using System.Globalization;

namespace Literate.Reporting.Differences;

/// <summary>Cuts lines that are too long to be read.</summary>
internal static class LongLine
{
    /// <summary>A longer line is cut to <see cref="Shown"/> characters, of which at most so many stand before the change.</summary>
    private const int Longest = 240, Shown = 200, Before = 60;

    /// <summary>The line from its beginning on.</summary>
    public static string Cut(string line) => Cut(new DifferenceLine(DifferenceKind.Same, line)).Text;

    /// <inheritdoc cref="Cut(string)"/>
    public static DifferenceLine Cut(DifferenceLine line) => IsLong(line) ? Around(line, 0) : line;

    /// <summary>Two lines around a place in both up to which they are alike; they are cut there together, or they could not be compared by eye.</summary>
    public static (DifferenceLine, DifferenceLine) Cut(DifferenceLine one, DifferenceLine other, int place) =>
        IsLong(one) || IsLong(other) ? (Around(one, place), Around(other, place)) : (one, other);

    /// <summary>A line around a part of it, which may also be the place behind its end.</summary>
    public static DifferenceLine Cut(string line, ChangedPart part)
    {
        var whole = new DifferenceLine(DifferenceKind.Same, line, [part]);
        return IsLong(whole) ? Around(whole, part.Start) : whole;
    }

    private static bool IsLong(DifferenceLine line) => line.Text.Length > Longest;

    /// <summary>The line around a place, with <c>…</c> where it is cut, and how long it is in all.</summary>
    private static DifferenceLine Around(DifferenceLine line, int place)
    {
        var start = Whole(line.Text, Math.Max(0, place - Before));
        var end = Whole(line.Text, Math.Min(line.Text.Length, start + Shown));
        var (head, tail) = (start > 0 ? "…" : "", end < line.Text.Length ? "…" : "");
        var text = string.Create(CultureInfo.InvariantCulture, $"{head}{line.Text[start..end]}{tail} ({line.Text.Length:N0} characters)");
        var parts = line.Changed.Where(part => part.End > start && (part.Start < end || end == line.Text.Length)).Select(part =>
            new ChangedPart(Math.Max(part.Start, start) - start + head.Length, Math.Min(part.End, end) - Math.Max(part.Start, start)));
        return line with { Text = text, Changed = [.. parts] };
    }

    /// <summary>The place, or the one before it where that is in the middle of a character.</summary>
    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
