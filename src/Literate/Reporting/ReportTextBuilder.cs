using System.Globalization;
using Literate.Reporting.Differences;

namespace Literate.Reporting;

/// <summary>Puts a report together, part by part.</summary>
internal sealed class ReportTextBuilder
{
    /// <summary>The most lines of one part that are shown, and how many of them stand before what is left out.</summary>
    private const int LongestBlock = 60, BeforeCut = 40;

    private const string Indent = "    ";

    private readonly List<ReportLine> _lines = [];

    /// <summary>What was put together.</summary>
    public ReportText ToText() => new([.. _lines]);

    /// <summary>Adds a line.</summary>
    public void Line(ReportTone tone, string text) => _lines.Add(new ReportLine(tone, Printable(text), []));

    /// <summary>Adds an empty line and, below it, a sentence or several lines.</summary>
    public void Paragraph(string text, ReportTone tone = ReportTone.Plain)
    {
        Line(ReportTone.Plain, "");
        Lines(text, tone);
    }

    /// <summary>Adds lines: the first and the last of them where there are too many to read.</summary>
    public void Lines(string text, ReportTone tone = ReportTone.Plain, string indent = "")
    {
        var lines = text.TrimEnd('\n').Split('\n');
        Shortened(lines.Length, i => Line(tone, lines[i].Length == 0 ? "" : indent + LongLine.Cut(lines[i])));
    }

    /// <summary>Adds a heading with lines below it.</summary>
    public void Block(string heading, string text)
    {
        Paragraph(heading, ReportTone.Heading);
        Lines(text, indent: Indent);
    }

    /// <summary>Adds what differs, the changed parts of each line marked below it.</summary>
    public void Difference(string heading, Difference difference)
    {
        Paragraph(heading, ReportTone.Heading);
        Shortened(difference.Lines.Count, i => Add(difference.Lines[i]));
    }

    /// <summary>Adds a line of a cell with its number and, where the place is known, signs below it.</summary>
    /// <param name="source">The cell's source.</param>
    /// <param name="line">The line, counted from 1; nothing is added where the cell has no such line.</param>
    /// <param name="column">Where the signs begin, counted from 1; null where there are none.</param>
    /// <param name="length">How many characters they stand below; 0 for the whole line.</param>
    /// <param name="indent">What stands before all of it.</param>
    public void Excerpt(string source, int? line, int? column = null, int length = 0, string indent = Indent)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        if (line is not { } number || number < 1 || number > lines.Length)
            return;

        var text = lines[number - 1].Replace('\t', ' ').TrimEnd();
        var start = Math.Min((column ?? 1) - 1, text.Length);
        var blanks = text.Length - text.TrimStart().Length;
        var part = length == 0 ? new ChangedPart(blanks, Math.Max(1, text.Length - blanks)) : new ChangedPart(start, length);
        var shown = LongLine.Cut(text, part);

        var margin = number.ToString(CultureInfo.InvariantCulture);
        Line(ReportTone.Plain, $"{indent}{margin} | {shown.Text}");
        if (column is not null)
            Line(ReportTone.Carets, $"{indent}{new string(' ', margin.Length)} | {Signs.Below(shown.Text, shown.Changed)}");
    }

    /// <summary>Adds a line of a stack, how often it comes in a row, and the line of the cell that it names.</summary>
    public void StackLine(string text, int times, string? source, int? line)
    {
        Line(ReportTone.Plain, Indent + text + (times > 1 ? string.Create(CultureInfo.InvariantCulture, $"  ({times} times)") : ""));
        if (source is not null)
            Excerpt(source, line, indent: Indent + Indent);
    }

    /// <summary>Adds a command to be run next.</summary>
    public void Command(string words, string command)
    {
        Paragraph(words);
        Line(ReportTone.Command, Indent + command);
    }

    private static string Printable(string line) => PrintableText.Of(line).Replace('\r', '␍').Replace('\n', '␊');

    private void Add(DifferenceLine line)
    {
        var (tone, mark) = line.Kind switch
        {
            DifferenceKind.Removed => (ReportTone.Removed, "- "),
            DifferenceKind.Added => (ReportTone.Added, "+ "),
            DifferenceKind.LeftOut => (ReportTone.Quiet, "  "),
            _ => (ReportTone.Plain, "  "),
        };
        var margin = Indent + mark;
        var text = Printable(line.Text); // Sign for sign, so that the parts stay where they are.
        _lines.Add(new ReportLine(tone, (margin + text).TrimEnd(' '), [.. line.Changed.Select(part => part with { Start = part.Start + margin.Length })]));
        if (line.Changed.Count > 0)
            _lines.Add(new ReportLine(ReportTone.Marks, new string(' ', margin.Length) + Signs.Below(text, line.Changed), []));
    }

    private void Shortened(int count, Action<int> add)
    {
        for (var i = 0; i < count; i++)
        {
            if (count > LongestBlock && i == BeforeCut)
            {
                Line(ReportTone.Quiet, $"{Indent}… ({Counted.Of(count - LongestBlock, "line")} left out)");
                i += count - LongestBlock;
            }

            add(i);
        }
    }
}
