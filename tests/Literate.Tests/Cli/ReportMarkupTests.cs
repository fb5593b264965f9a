using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Tests.Support;
using Literate.Verdicts;
using Spectre.Console;

namespace Literate.Tests.Cli;

/// <summary>What is wrong with a cell, in colours.</summary>
public sealed class ReportMarkupTests
{
    [Fact]
    public void Lines_that_went_and_came_have_colours_and_their_changed_parts_are_the_other_way_round_without_signs_below()
    {
        var text = Describe(new Verdict.OutputDiffers("same [x]\nnumber 5\n", "same [x]\nnumber 6\n"));

        Assert.Contains("      same [[x]]", ReportMarkup.Of(text));
        Assert.Contains("[red]    - number [/][red invert]5[/]", ReportMarkup.Of(text));
        Assert.Contains("[green]    + number [/][green invert]6[/]", ReportMarkup.Of(text));
        Assert.DoesNotContain(ReportMarkup.Of(text), line => line.Contains('^'));
        Assert.Contains("             ^\n", text.ToString());
    }

    [Fact]
    public void Without_its_colours_it_is_the_text_that_is_printed_elsewhere()
    {
        var text = Describe(new Verdict.OutputDiffers("a b\n[red]\nc\n", "a x\n[/]\nc\n"));

        Assert.Equal(
            text.Lines.Where(line => line.Tone != ReportTone.Marks).Select(line => line.Text), ReportMarkup.Of(text).Select(Markup.Remove));
        Assert.All(ReportMarkup.Of(text), line => Assert.Equal(Markup.Remove(line), LineMarkup.Plain(line)));
    }

    [Fact]
    public void The_signs_below_a_place_in_the_source_stay()
    {
        var text = Describe(new Verdict.DidNotCompile([new(1, 1, "CS1002", "; expected") { Length = 4 }]));

        Assert.Contains("[red]      | ^^^^[/]", ReportMarkup.Of(text));
    }

    private static ReportText Describe(Verdict verdict)
    {
        var run = Results.Ran("a.ipynb", verdict);
        return new FailureReport("literate").Describe(run, run.Cells[0]);
    }
}
