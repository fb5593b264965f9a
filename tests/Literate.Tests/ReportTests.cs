using System.Globalization;
using Literate.Cli.Showing;
using Literate.Documents;
using Literate.Reporting;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>What a person reads of a cell that is not as expected; the most of it stands in the folder <c>cases</c>.</summary>
public sealed class ReportTests
{
    [Fact]
    public void A_cell_that_took_too_long()
    {
        Assert.Equal(
            "it took longer than 1.5 s and was ended.",
            Headline.Of(new Verdict.TimedOut(TimeSpan.FromSeconds(1.5), OfNotebook: false, Line: null)));
        Assert.Equal(
            "the notebook took longer than its 300 s and was ended here.",
            Headline.Of(new Verdict.TimedOut(TimeSpan.FromSeconds(300), OfNotebook: true, Line: 3)));
    }

    [Theory]
    [InlineData("a.ipynb", false, "Make the cell shorter, or raise the limit: \"timeouts\" in literate.json, or \"execution\": { \"timeout\": … } in the notebook's metadata, which goes before it. --timeout goes before both.")]
    [InlineData("a.md", false, "Make the cell shorter, or raise the limit: \"timeouts\" in literate.json; --timeout goes before it.")]
    [InlineData("a.md", true, "Make the notebook shorter, or raise its limit: \"timeouts\": { \"notebook\": … } in literate.json.")]
    public void What_took_too_long_is_told_where_its_limit_can_be_raised(string name, bool ofNotebook, string remedy)
    {
        var run = Results.Ran(name, new Verdict.TimedOut(TimeSpan.FromSeconds(1), ofNotebook, Line: null));

        Assert.Contains($"\n{remedy}\n", Report.Of(run, 1));
    }

    [Fact]
    public void Seconds_are_written_alike_in_every_country()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = "," } };

            Assert.Equal(
                "it took longer than 1.5 s and was ended.",
                Headline.Of(new Verdict.TimedOut(TimeSpan.FromSeconds(1.5), OfNotebook: false, Line: null)));
            Assert.Contains("1 cell, 1.5 s", NotebookLine.Of(Results.Ran("a.ipynb", new Verdict.Passed())));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_a_terminal_would_take_for_a_command_is_shown_by_its_picture()
    {
        var run = Results.Ran("a.ipynb", [Results.Cell("// \e]0;title\a", 0, new Verdict.OutputMissing("\0 \e]52;c;x\a \x7f \u009b1A\tover\rwritten\r\nnext\n"))]);

        var report = Report.Of(run, 1);

        Assert.Contains("\n    ␛]0;title␇\n", report);
        Assert.Contains("\n    ␀ ␛]52;c;x␇ ␡ �1A\tover␍written␍\n    next\n", report);
    }

    [Fact]
    public async Task A_path_with_blanks_is_quoted_in_the_command_to_run_next()
    {
        using var folder = new TempFolder();
        folder.Write("my notebook.ipynb", NotebookBuilder.Of("1"));

        var run = await folder.RunAsync("my notebook.ipynb");

        var quote = OperatingSystem.IsWindows() ? '"' : '\'';
        Assert.EndsWith($"\n    literate accept {quote}my notebook.ipynb:1{quote}\n", Report.Of(run, 1));
    }

    [Fact]
    public async Task The_command_is_called_as_it_is_called_where_the_report_is_read()
    {
        var run = await Runs.OfCellsAsync("1");

        Assert.Contains("\n    dotnet literate accept ", new FailureReport("dotnet literate").Describe(run, run.Cells[0]).ToString());
    }

    [Fact]
    public async Task A_cell_is_named_by_notebook_number_and_first_line()
    {
        var run = await Runs.OfCellsAsync(
            "// A title\n1;",
            "#r \"System.dll\"\n\n  var x = 1;",
            "",
            $"// {new string('x', 100)}");

        Assert.Equal(
            new[] { "[1] A title", "[2] var x = 1;", "[3] ", $"[4] {new string('x', 71)}…" }.Select(name => $"{run.Source.DisplayPath} {name}"),
            run.Cells.Select(cell => FailureReport.NameOf(run, cell)));
    }
}
