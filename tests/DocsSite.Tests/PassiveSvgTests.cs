using System.Text;
using DocsSite.Files;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>An SVG file of a book can run and load nothing, also when it is opened by its own address.</summary>
public sealed class PassiveSvgTests
{
    private const string Harmless =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9">
          <!-- drawn by hand -->
          <style>.a { fill: url(#g) } @media (prefers-color-scheme: dark) { .a { fill: #fff } }</style>
          <defs><linearGradient id="g"/></defs>
          <use xlink:href="#g"/><a href="https://example.org/"><text inkscape:label="x">on &amp; on</text></a><a href="other.html"/>
          <image href="data:image/png;base64,AAAA"/><animate attributeName="r" to="3"/>
        </svg>
        """;

    [Fact]
    public void One_that_only_draws_stays_as_it_is_to_the_byte()
    {
        var file = Encoding.UTF8.GetBytes(Harmless);
        Assert.Same(file, PassiveSvg.Of(file));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script href=\"https://evil.example/x.js\"/>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>")]
    [InlineData("<g onclick=\"alert(1)\"/>")]
    [InlineData("<g ONLOAD=\"alert(1)\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"/>")]
    [InlineData("<a xlink:href=\" java&#9;script:alert(1)\"/>")]
    [InlineData("<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" srcdoc=\"x\"/></foreignObject>")]
    [InlineData("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>")]
    [InlineData("<animate attributeName=\"xlink:href\" values=\"javascript:alert(1)\"/>")]
    [InlineData("<set attributeName=\"onmouseover\" to=\"alert(1)\"/>")]
    [InlineData("<use href=\"data:image/svg+xml,alert\"/>")]
    [InlineData("<image href=\"https://evil.example/alert.png\"/>")]
    [InlineData("<style>@import 'https://evil.example/alert.css';</style>")]
    [InlineData("<g style=\"fill: url(//evil.example/alert)\"/>")]
    [InlineData("<g style=\"fill: u\\72l(//evil.example/alert)\"/>")]
    [InlineData("<style>@im<g>x</g>port 'https://evil.example/alert.css';</style>")]
    [InlineData("<g style=\"mask: image-set('https://evil.example/alert' 1x)\"/>")]
    [InlineData("<g fill=\"url( 'https://evil.example/alert' )\"/>")]
    [InlineData("<?xml-stylesheet type=\"text/xsl\" href=\"alert.xsl\"?>")]
    public void What_could_run_or_load_is_taken_out_and_the_drawing_stays(string part)
    {
        var file = $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><circle r=\"1\"/>{part}</svg>";
        var passive = Encoding.UTF8.GetString(PassiveSvg.Of(Encoding.UTF8.GetBytes(file))!);
        Assert.Contains("<circle r=\"1\"", passive);
        Assert.DoesNotContain("alert", passive);
        Assert.DoesNotContain("evil", passive);
        Assert.Equal(passive, Encoding.UTF8.GetString(PassiveSvg.Of(Encoding.UTF8.GetBytes(passive))!));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("<svg>")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>")]
    public void What_cannot_be_read_as_an_svg_is_none(string file) => Assert.Null(PassiveSvg.Of(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public async Task The_author_is_told_of_a_picture_that_was_changed_and_of_one_that_is_none()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n![one](one.svg) ![two](two.svg) ![three](three.svg)"));
        folder.Write("one.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        folder.Write("two.svg", "no drawing");
        folder.Write("three.svg", Harmless);
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(
            ["a.ipynb:1: the link 'two.svg' leads to nothing that a page can show, so it stands there as text: it is no picture that can be read.", "one.svg: what could run or load something is taken out of the site's copy of this picture."],
            errors.Trim().Split('\n').Select(line => line[(line.LastIndexOf('/') + 1)..].Replace("warning: ", "").Trim()).Order());
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\" />", folder.Text("one.svg"));
        Assert.Equal(Harmless, folder.Text("three.svg"));
        Assert.DoesNotContain("two.svg", folder.Site.Keys);
    }
}
