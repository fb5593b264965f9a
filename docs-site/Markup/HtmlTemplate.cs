using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace DocsSite.Markup;

/// <summary>An interpolated string of markup: its own text stands as it is, text put into it is escaped.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private readonly StringBuilder _markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? text) => Html.Escape(_markup, text);

    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(Html markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> parts) => _markup.Append(Html.Join(parts).ToString());

    public override string ToString() => _markup.ToString();
}
