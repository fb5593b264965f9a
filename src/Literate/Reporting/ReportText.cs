namespace Literate.Reporting;

/// <summary>What is wrong with something, for a person: lines that say what they are, and so can be shown with colours or without.</summary>
/// <param name="Lines">The lines, in order.</param>
public sealed record ReportText(IReadOnlyList<ReportLine> Lines)
{
    /// <summary>A text of one line.</summary>
    public static ReportText Of(string line)
    {
        var text = new ReportTextBuilder();
        text.Line(ReportTone.Headline, line);
        return text.ToText();
    }

    /// <summary>The text without colours. Every line ends with <c>\n</c>.</summary>
    public override string ToString() => string.Concat(Lines.Select(line => line.Text + '\n'));
}
