using Literate.Cli.Showing;
using Literate.Reporting;
using Spectre.Console;

namespace Literate.Tests.Cli;

/// <summary>What is written without the library that draws colours is what it would write.</summary>
public class LineMarkupTests
{
    [Theory]
    [InlineData("notebooks/a.ipynb")]
    [InlineData("[draft] a[1].md")]
    [InlineData("[[a]] [/] ][ ]")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("")]
    public void A_text_is_shown_as_it_is(string text)
    {
        var markup = $"[green]passed[/]  {LineMarkup.Escape(text)}  [grey]1 cell, 0.1 s[/]";

        Assert.Equal(Markup.Escape(text), LineMarkup.Escape(text));
        Assert.Equal($"passed  {text}  1 cell, 0.1 s", LineMarkup.Plain(markup));
        Assert.Equal(Markup.Remove(markup), LineMarkup.Plain(markup));
    }
}
