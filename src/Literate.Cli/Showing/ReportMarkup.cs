using System.Text;
using Literate.Reporting;
using Literate.Reporting.Differences;

namespace Literate.Cli.Showing;

/// <summary>The lines of a report with colour markup.</summary>
internal static class ReportMarkup
{
    /// <summary>The lines; what has changed in a line has a colour, and so there are no signs below it.</summary>
    public static IEnumerable<string> Of(ReportText text) => text.Lines.Where(line => line.Tone != ReportTone.Marks).Select(Of);

    /// <summary>A line of a difference, or any other, with colour markup.</summary>
    public static string Of(ReportLine line) => line.Tone switch
    {
        ReportTone.Headline => Coloured("bold", line.Text),
        ReportTone.Heading => Coloured("underline", line.Text),
        ReportTone.Quiet => Coloured("grey", line.Text),
        ReportTone.Removed => Changed("red", line),
        ReportTone.Added => Changed("green", line),
        ReportTone.Carets => Coloured("red", line.Text),
        ReportTone.Command => Coloured("blue", line.Text),
        _ => LineMarkup.Escape(line.Text),
    };

    /// <summary>The line in a colour, with its changed parts the other way round: its colour is then the one behind them.</summary>
    private static string Changed(string colour, ReportLine line)
    {
        var markup = new StringBuilder();
        var place = 0;
        foreach (var part in line.Changed)
        {
            markup.Append(Coloured(colour, line.Text[place..part.Start])).Append(Coloured($"{colour} invert", line.Text[part.Start..part.End]));
            place = part.End;
        }

        return markup.Append(Coloured(colour, line.Text[place..])).ToString();
    }

    private static string Coloured(string style, string text) => text.Length == 0 ? "" : $"[{style}]{LineMarkup.Escape(text)}[/]";
}
