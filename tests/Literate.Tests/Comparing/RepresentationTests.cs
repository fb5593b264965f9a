using Literate.Comparing;
using Literate.Documents;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Comparing;

/// <summary>HTML, SVG and JSON: what is the same to a reader is the same, and everything else is not.</summary>
public sealed class RepresentationTests
{
    [Theory]
    [InlineData("<p>a  b</p>", "<p> a\n b </p>")]
    [InlineData("<p class='code'>a  b</p>", "<p class='code'>a b</p>")] // Whatever a style sheet says.
    [InlineData("<style>.code { white-space: pre }</style><p class='code'>a  b</p>", "<style>.code { white-space: pre }</style><p class='code'>a b</p>")]
    [InlineData("<table><tr><td>1</td></tr></table>", "<table>\n  <tr>\n    <td>1</td>\n  </tr>\n</table>\n")]
    [InlineData("<div class='b a' id=x>a</div>", "<DIV id=\"x\"  class=\"b  a\">a</DIV>")]
    [InlineData("a<br>b", "a<br />\nb")]
    [InlineData("<p>&lt;&#97;</p>", "<p>&lt;a</p>")]
    [InlineData("<svg><g><path d='M0'></path></g></svg>", "<svg>\n<g>\n<path d='M0'></path></g></svg>")]
    [InlineData("<svg><g><path d='M0'></path></g></svg>", "<svg><g><path d='M0'/></g></svg>")]
    [InlineData("<math><mi>a</mi><mspace></mspace></math>", "<math><mi>a</mi><mspace/></math>")]
    [InlineData("<svg><foreignObject><p>a</p></foreignObject><g></g></svg>", "<svg>\n<foreignObject> <p>a</p>\n</foreignObject>\n<g></g></svg>")]
    public void HTML_that_differs_in_white_space_quotes_or_order_of_attributes_is_the_same(string stored, string came) =>
        Assert.True(Compared.Values("text/html", stored, came).Agrees());

    [Theory]
    [InlineData("<b>a</b> <b>c</b>", "<b>a</b><b>c</b>")]
    [InlineData("<pre>a  b</pre>", "<pre>a b</pre>")]
    [InlineData("<pre>a\nb</pre>", "<pre>a b</pre>")]
    [InlineData("<pre><div>a</div>\n<div>b</div></pre>", "<pre><div>a</div><div>b</div></pre>")]
    [InlineData("<textarea> a</textarea>", "<textarea>a</textarea>")]
    [InlineData("<p style='white-space: pre'>a  b</p>", "<p style='white-space: pre'>a b</p>")]
    [InlineData("<script>a  b</script>", "<script>a b</script>")]
    [InlineData("<img title='a  b'>", "<img title='a b'>")]
    [InlineData("<div class='a b'>", "<div class='b a'>")]
    [InlineData("<b></b>a", "<b/>a")]
    [InlineData("<svg><foreignObject><b></b>a</foreignObject></svg>", "<svg><foreignObject><b/>a</foreignObject></svg>")]
    [InlineData("<p>a&nbsp;b</p>", "<p>a b</p>")]
    [InlineData("<p>a&lt;b&gt;</p>", "<p>a<b></p>")]
    [InlineData("<b>a</b>", "<b>a</b¤")]
    [InlineData("<b>a</b>", "<b>a</b")]
    [InlineData("<b>a</b>", "<b>a")]
    [InlineData("<p>a</i></p>", "<p>a</p>")]
    [InlineData("<p id=a id=b>c</p>", "<p id=a>c</p>")]
    [InlineData("<p>&copy a</p>", "<p>&copy; a</p>")]
    [InlineData("<b></i>a", "<b></i>b")]
    [InlineData("<p>a <!-- b --></p>", "<p>a</p>")]
    [InlineData("<xmp>a  b</xmp>", "<xmp>a b</xmp>")]
    [InlineData("<svg><text xml:space='preserve'>a  b</text></svg>", "<svg><text xml:space='preserve'>a b</text></svg>")]
    [InlineData("<svg><foreignObject><b>a</b> <i>b</i></foreignObject></svg>", "<svg><foreignObject><b>a</b><i>b</i></foreignObject></svg>")]
    [InlineData("<svg><g></svg><b>a</b> <i>b</i>", "<svg><g></svg><b>a</b><i>b</i>")]
    public void HTML_that_a_reader_may_see_otherwise_or_that_is_broken_is_not_the_same(string stored, string came) =>
        Assert.False(Compared.Values("text/html", stored, came).Agrees());

    [Theory]
    [InlineData("text/html; charset=utf-8", "<p>a  b</p>", "<p> a\n b </p>")]
    [InlineData("image/svg+xml;charset=utf-8", "<svg width='1' height='2'/>", "<svg height='2'\n width='1'/>")]
    [InlineData("application/json ; a=b", "[1.0]", "[ 1 ]")]
    public void The_parameters_of_a_MIME_type_do_not_change_how_a_value_is_compared(string type, string stored, string came)
    {
        Assert.True(Compared.Values(type, stored, came).Agrees());
        Assert.False(Compared.Values(type, stored, "<p>other</p>").Agrees());
        Assert.True(Compared.Values(type, stored, "<p>other</p>", new ComparisonSettings { Ignore = [MimeEntry.Essence(type)] }).Agrees());
    }

    [Fact]
    public void HTML_that_differs_is_shown_a_block_on_a_line()
    {
        var compared = Compared.Values("text/html", "<table><tr><td>1</td><td>2</td></tr></table>", "<table> <tr> <td>1</td> <td>3</td> </tr> </table>");

        Assert.Equal("[text/html]\n<table>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>\n", compared.Expected);
        Assert.Equal("[text/html]\n<table>\n<tr>\n<td>1</td>\n<td>3</td>\n</tr>\n</table>\n", compared.Actual);
        Assert.Equal("<table> <tr> <td>1</td> <td>3</td> </tr> </table>", ((DisplayOutput)compared.ToStore()[0]).Data["text/html"]);
    }

    [Theory]
    [InlineData("<svg><g><path d='M0'/></g></svg>", "<?xml version='1.0'?>\n<svg>\n <g>\n  <path d=\"M0\"></path>\n </g>\n</svg>\n")]
    [InlineData("<svg width='1' height='2'/>", "<svg height='2'\n width='1'/>")]
    [InlineData("<svg><text>a  b</text></svg>", "<svg><text> a\nb </text></svg>")]
    public void SVG_that_differs_in_what_draws_nothing_is_the_same(string stored, string came) =>
        Assert.True(Compared.Values("image/svg+xml", stored, came).Agrees());

    [Theory]
    [InlineData("<svg><text><tspan>a</tspan> <tspan>b</tspan></text></svg>", "<svg><text><tspan>a</tspan><tspan>b</tspan></text></svg>")]
    [InlineData("<svg><text xml:space='preserve'>a  b</text></svg>", "<svg><text xml:space='preserve'>a b</text></svg>")]
    [InlineData("<svg><path d='M0  1'/></svg>", "<svg><path d='M0 1'/></svg>")]
    [InlineData("<svg><g/></svg>", "<svg><G/></svg>")]
    [InlineData("<svg><g/></svg>", "<svg> <g></svg>")]
    [InlineData("<svg/>", "¤svg/>")]
    [InlineData("<svg><text style='white-space: pre'>a  b</text></svg>", "<svg><text style='white-space: pre'>a b</text></svg>")]
    [InlineData("<svg><text white-space='pre'>a  b</text></svg>", "<svg><text white-space='pre'>a b</text></svg>")]
    [InlineData(
        "<svg><foreignObject><div xmlns='http://www.w3.org/1999/xhtml'><b>a</b> <i>b</i></div></foreignObject></svg>",
        "<svg><foreignObject><div xmlns='http://www.w3.org/1999/xhtml'><b>a</b><i>b</i></div></foreignObject></svg>")]
    [InlineData(
        "<svg><foreignObject><pre xmlns='http://www.w3.org/1999/xhtml'>a  b</pre></foreignObject></svg>",
        "<svg><foreignObject><pre xmlns='http://www.w3.org/1999/xhtml'>a b</pre></foreignObject></svg>")]
    public void SVG_that_draws_something_else_or_is_broken_is_not_the_same(string stored, string came) =>
        Assert.False(Compared.Values("image/svg+xml", stored, came).Agrees());

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{ "b": 2, "a": 1 }""")]
    [InlineData("[1, 100, 0.5, -0, 1e2]", "[1.0, 1e2, 5E-1, 0.00, 100.000]")]
    [InlineData("""["\u0061\/"]""", """["a/"]""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":2}""")]
    [InlineData("[123456789012345678901234567890]", "[123456789012345678901234567890.0]")]
    public void JSON_of_the_same_value_is_the_same(string stored, string came)
    {
        Assert.True(Compared.Values("application/json", stored, came).Agrees());
        Assert.True(Compared.Values("application/vnd.own+json", stored, came).Agrees());
    }

    [Theory]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[1]", "[\"1\"]")]
    [InlineData("[123456789012345678901234567890]", "[123456789012345678901234567891]")]
    [InlineData("[1e400]", "[1e401]")]
    [InlineData("""{"a":null}""", "{}")]
    [InlineData("[1]", "[1")]
    [InlineData("""["\ud800"]""", """["\ud801"]""")]
    public void JSON_of_another_value_or_that_is_broken_is_not_the_same(string stored, string came) =>
        Assert.False(Compared.Values("application/json", stored, came).Agrees());

    [Fact]
    public void JSON_that_differs_is_shown_in_one_order()
    {
        var compared = Compared.Values("application/json", """{"b":1.0,"a":[]}""", """{"a":[],"b":2}""");

        Assert.Equal("[application/json]\n{\n  \"a\": [],\n  \"b\": 1\n}\n", compared.Expected);
        Assert.Equal("[application/json]\n{\n  \"a\": [],\n  \"b\": 2\n}\n", compared.Actual);
    }

    [Fact]
    public void Accepting_takes_a_value_whose_parts_have_another_order_as_it_came()
    {
        var compared = Compared.Written("[application/json]\n{\n  \"b\": 1,\n  \"a\": 2\n}", "[application/json]\n{\n  \"a\": 2,\n  \"b\": 3\n}");

        Assert.Equal("[application/json]\n{\n  \"a\": 2,\n  \"b\": 3\n}\n", compared.Accepted());
    }

    [Fact]
    public void Only_text_that_is_plain_is_unordered() =>
        Assert.False(Compared.Values("text/html", "<p>a</p><p>b</p>", "<p>b</p><p>a</p>", new ComparisonSettings { Unordered = true }).Agrees());

    [Fact]
    public void A_type_that_is_ignored_is_named_and_a_value_of_which_nothing_is_compared_must_be_there()
    {
        var settings = new ComparisonSettings { Ignore = ["image/*", "text/html"] };
        var (image, html, plain) = (new MimeEntry("image/png", "AAAA"), new MimeEntry("text/html", "<b>"), new MimeEntry("text/plain", "1"));

        var compared = Compared.Of([Displayed(image, html, plain)], [Displayed(plain, image with { Value = "BBBB" })], settings);

        Assert.True(compared.Agrees());
        Assert.Equal(["image/png", "text/html"], compared.NotCompared);
        Assert.True(Compared.Of([Displayed(image)], [Displayed(html)], settings).Agrees());
        Assert.False(Compared.Of([Displayed(image)], [], settings).Agrees());
        Assert.False(Compared.Of([Displayed(plain)], [Displayed(image)], settings).Agrees());
        Assert.Empty(Compared.Of([Displayed(plain)], [Displayed(plain)], settings).NotCompared);
    }

    [Fact]
    public void Accepting_keeps_the_representations_and_the_outputs_that_agree_or_are_ignored()
    {
        var settings = new ComparisonSettings { Ignore = ["image/png"] };
        Output[] stored = [Displayed(new("text/html", "<p>a</p>"), new("text/plain", "old"), new("image/png", "AAAA")), Printed("one "), Printed("two")];
        Output[] came = [Displayed(new("text/html", "<p> a </p>"), new("text/plain", "new"), new("image/png", "BBBB")), Printed("one two\n")];

        var accepted = Compared.Of(stored, came, settings).ToStore();

        Assert.Equal([Displayed(new("text/html", "<p>a</p>"), new("text/plain", "new"), new("image/png", "AAAA")), Printed("one "), Printed("two")], accepted);
    }

    [Fact]
    public void An_output_that_is_missing_does_not_make_those_after_it_differ()
    {
        var compared = Compared.Of([Displayed("1"), Displayed("2"), Displayed("3")], [Displayed("1"), Displayed("3")]);

        Assert.Equal(("[text/plain]\n1\n[text/plain]\n2\n[text/plain]\n3\n", "[text/plain]\n1\n[text/plain]\n3\n"), (compared.Expected, compared.Actual));
        Assert.Equal([Displayed("1"), Displayed("3")], compared.ToStore());
    }
}
