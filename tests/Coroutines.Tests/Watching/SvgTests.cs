using System.Globalization;
using System.Xml.Linq;
using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>The SVG of a recording. The verified pictures are the .svg files beside this one: look at them in a browser.</summary>
public class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("countdown")]
    [InlineData("pipeline")]
    public void A_picture_is_what_was_verified_in_every_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var other in new[] { "", "ar-SA", "sv-SE" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(other);
                Verify(name, (name == "countdown" ? CountdownThatSkips() : Pipeline()).ToSvg());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Whatever_is_sent_the_picture_is_XML_that_says_it()
    {
        var recording = new Recording();

        Sink<string>().Prime().Watch(recording, "<&\">").Send("<&\"\n]]>\0\uFFFE");

        var picture = XDocument.Parse(recording.ToSvg());
        Assert.Contains(@"Send(""<&\""\n]]>\u0000\uFFFE"")", picture.Descendants(Svg + "text").Select(text => text.Value));
        Assert.Contains("<&\">", picture.Descendants(Svg + "text").Select(text => text.Value));
        Assert.Equal(recording.ToText(), picture.Root!.Element(Svg + "desc")!.Value);
    }

    [Fact]
    public void Every_label_fits_between_the_edges()
    {
        var recording = new Recording();
        Sink<string>().Prime().Watch(recording, "a sink with quite a long name").Send(new string('w', 100));
        Sink<string>().Prime().Watch(recording).Send(new string('w', 100));

        var picture = XDocument.Parse(recording.ToSvg()).Root!;

        var width = (int)picture.Attribute("width")!;
        foreach (var text in picture.Descendants(Svg + "text"))
        {
            Assert.InRange((int)text.Attribute("x")! - (4 * text.Value.Length), 0, width);
            Assert.InRange((int)text.Attribute("x")! + (4 * text.Value.Length), 0, width);
        }
    }

    [Fact]
    public void It_needs_nothing_from_outside_and_has_no_ids()
    {
        var svg = Pipeline().ToSvg();

        Assert.DoesNotContain("href", svg);
        Assert.DoesNotContain("url(", svg);
        Assert.DoesNotContain(" id=", svg);
        Assert.DoesNotContain("\r", svg);
    }

    [Fact]
    public void A_recording_of_nothing_is_a_picture_too() =>
        Assert.Equal("Recording of no coroutine", XDocument.Parse(new Recording().ToSvg()).Root!.Element(Svg + "title")!.Value);

    private static void Verify(string name, string received)
    {
        var verified = Path.Combine(AppContext.BaseDirectory, "Watching", $"{name}.svg");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n") : "";
        if (received != expected)
        {
            File.WriteAllText($"{verified}.received", received);
        }

        Assert.True(received == expected, $"The picture differs. If {verified}.received is right, copy it over tests/Coroutines.Tests/Watching/{name}.svg.");
    }
}
