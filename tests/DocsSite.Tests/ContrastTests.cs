using System.Globalization;
using System.Text.RegularExpressions;

namespace DocsSite.Tests;

/// <summary>The colours of the stylesheet against WCAG 2.2, 1.4.3: text and its background differ by 4.5 to 1 at least.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Colours = ColourLine()
        .Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "theme", "site.css")))
        .ToDictionary(match => match.Groups["name"].Value, match => (match.Groups["light"].Value, match.Groups["dark"].Value));

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>
            {
                { "text", "paper" }, { "quiet", "paper" }, { "link", "paper" }, { "text", "mark" }, { "quiet", "mark" },
                { "text", "code-paper" }, { "quiet", "code-paper" }, { "link", "code-paper" },
                { "text", "error-paper" }, { "quiet", "error-paper" }, { "error", "error-paper" },
            };
            foreach (var token in Colours.Keys.Where(name => name.StartsWith("tk-", StringComparison.Ordinal)))
            {
                pairs.Add(token, "code-paper");
                pairs.Add(token, "paper"); // On a card.
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Text_can_be_read_in_both_themes(string text, string background)
    {
        Assert.InRange(Contrast(Colours[text].Light, Colours[background].Light), 4.5, 21);
        Assert.InRange(Contrast(Colours[text].Dark, Colours[background].Dark), 4.5, 21);
    }

    [Fact]
    public void Every_kind_of_token_has_a_colour() => Assert.Equal(11, Colours.Keys.Count(name => name.StartsWith("tk-", StringComparison.Ordinal)));

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\(#(?<light>[0-9a-f]{6}), #(?<dark>[0-9a-f]{6})\\)")]
    private static partial Regex ColourLine();
}
