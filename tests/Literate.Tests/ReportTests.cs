using System.Globalization;
using Literate.Cli.Showing;
using Literate.Documents;
using Literate.Reporting;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>What a person reads of a cell that is not as expected, word for word.</summary>
public sealed class ReportTests
{
    [Fact]
    public async Task An_output_that_differs()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Code(
            """
            // Counts to three.
            for (var i = 1; i <= 3; i++) Console.WriteLine($"number {i}");
            """,
            Printed("number 1\nnumber 5\nnumber 3\n")));

        Assert.Equal(
            """
            notebook.ipynb: cell 1: the output differs from the one stored, first in line 2 of what is shown here.
                Counts to three.

            Expected, as stored in the notebook:
                number 1
                number 5
                number 3

            Actual, as the cell gave it now:
                number 1
                number 2
                number 3

            Difference (- expected, + actual):
                  number 1
                - number 5
                + number 2
                  number 3

            If the new output is right, accept it:
                literate accept notebook.ipynb

            """,
            Report.Of(run, 1));
    }

    [Fact]
    public async Task An_output_that_is_missing()
    {
        var run = await Runs.OfCellsAsync("""Console.WriteLine("a"); display(2); throw new Exception("b");""", "1 + 1");
        var missing = await Runs.OfCellsAsync("1 + 1");

        Assert.Equal(
            """
            notebook.ipynb: cell 1: it gives an output, and none is stored.
                1 + 1

            Actual, as the cell gave it now:
                [text/plain]
                2

            If the output is right, accept it:
                literate accept notebook.ipynb

            """,
            Report.Of(missing, 1));
        Assert.Equal("it was not run, because cell 1 failed.", FailureReport.HeadlineOf(run.VerdictOn(2)));
    }

    [Fact]
    public async Task A_cell_that_throws()
    {
        var run = await Runs.OfCellsAsync("var text = \"one\";\nvar number = int.Parse(text);");

        Assert.StartsWith(
            """
            notebook.ipynb: cell 1, line 2: it ended with an exception.
                var text = "one";

                2 | var number = int.Parse(text);

            System.FormatException: The input string 'one' was not in a correct format.
                   at 
            """,
            Report.Of(run, 1));
        Assert.EndsWith(
            """

                   at top level in cell 1, line 2

            Mend the cell, or tag it "raises-exception" if it is meant to fail.

            Then run:
                literate test notebook.ipynb

            """,
            Report.Of(run, 1));
    }

    [Fact]
    public async Task A_cell_that_was_meant_to_throw_and_did_not()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Tagged("raises-exception", "var x = 1;"));

        Assert.Equal(
            """
            notebook.ipynb: cell 1: it is tagged "raises-exception", and it ended without one.
                var x = 1;

            Mend the cell, then run:
                literate test notebook.ipynb

            """,
            Report.Of(run, 1));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile()
    {
        var run = await Runs.OfCellsAsync("#r \"lib/Missing.dll\"\nint a = 1;\n\tint b = ;");

        Assert.Equal(
            """
            notebook.ipynb: cell 1, line 1: it does not compile.
                int a = 1;

                1 | #r "lib/Missing.dll"
                  | ^
            (1,1): error CS0006: Metadata file 'lib/Missing.dll' could not be found
            The path of #r starts from the notebook's folder. Correct it, or build what it names: where that is a project of this repository, with `dotnet build`.

                3 |  int b = ;
                  |          ^
            (3,10): error CS1525: Invalid expression term ';'

            Mend the cell, then run:
                literate test notebook.ipynb

            """,
            Report.Of(run, 1));
    }

    [Fact]
    public void A_cell_that_took_too_long()
    {
        Assert.Equal(
            "it took longer than 1.5 s and was ended.",
            FailureReport.HeadlineOf(new Verdict.TimedOut(TimeSpan.FromSeconds(1.5), OfNotebook: false, Line: null)));
        Assert.Equal(
            "the notebook took longer than its 300 s and was ended here.",
            FailureReport.HeadlineOf(new Verdict.TimedOut(TimeSpan.FromSeconds(300), OfNotebook: true, Line: 3)));
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
                FailureReport.HeadlineOf(new Verdict.TimedOut(TimeSpan.FromSeconds(1.5), OfNotebook: false, Line: null)));
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
        Assert.Contains("\n    ␀ ␛]52;c;x␇ ␡ �1A\tover␍written\r\n    next\n", report);
    }

    [Fact]
    public async Task A_cell_that_ended_its_process()
    {
        var run = await Runs.OfCellsAsync("Environment.Exit(3);");

        Assert.Equal(
            """
            notebook.ipynb: cell 1: its process ended with exit code 3.
                Environment.Exit(3);

            Mend the cell, then run:
                literate test notebook.ipynb

            """,
            Report.Of(run, 1));
    }

    [Fact]
    public async Task Where_only_white_space_differs_it_is_made_visible()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("""Console.WriteLine("same line");Console.WriteLine("two  blanks\tand a tab");""", Printed("same line\ntwo blanks and a tab\n"))
            .Code("""Console.WriteLine("  indented");""", Printed("indented\n")));

        Assert.Equal(
            """
              same line
            - two·blanks·and·a·tab
            + two··blanks→and·a·tab
            """,
            DifferenceOf(run, 1));
        Assert.Equal(
            """
            - indented
            + ··indented
            """,
            DifferenceOf(run, 2));
    }

    [Fact]
    public async Task Of_a_long_output_the_difference_shows_what_is_around_the_changes()
    {
        var stored = string.Concat(Enumerable.Range(1, 100).Select(i => $"line {(i is 50 or 80 ? "changed" : i)}\n"));
        var run = await Runs.OfAsync(new NotebookBuilder().Code("""for (var i = 1; i <= 100; i++) Console.WriteLine($"line {i}");""", Printed(stored)));

        Assert.Equal(
            """
              …
              line 47
              line 48
              line 49
            - line changed
            + line 50
              line 51
              line 52
              line 53
              …
              line 77
              line 78
              line 79
            - line changed
            + line 80
              line 81
              line 82
              line 83
              …
            """,
            DifferenceOf(run, 1));
        Assert.Equal("the output differs from the one stored, first in line 50 of what is shown here.", FailureReport.HeadlineOf(run.VerdictOn(1)));
    }

    [Fact]
    public async Task A_path_with_blanks_is_quoted_in_the_command_to_run_next()
    {
        using var folder = new TempFolder();
        folder.Write("my notebook.ipynb", NotebookBuilder.Of("1"));

        var run = await folder.RunAsync("my notebook.ipynb");

        var quote = OperatingSystem.IsWindows() ? '"' : '\'';
        Assert.EndsWith($"\n    literate accept {quote}my notebook.ipynb{quote}\n", Report.Of(run, 1));
    }

    [Fact]
    public async Task The_command_is_called_as_it_is_called_where_the_report_is_read()
    {
        var run = await Runs.OfCellsAsync("1");

        Assert.Contains("\n    dotnet literate accept ", new FailureReport("dotnet literate").Describe(run, run.Cells[0]));
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
            ["notebook.ipynb [1] A title", "notebook.ipynb [2] var x = 1;", "notebook.ipynb [3] ", $"notebook.ipynb [4] {new string('x', 71)}…"],
            run.Cells.Select(cell => FailureReport.NameOf(run, cell)));
    }

    /// <summary>The difference in a report, without its indentation.</summary>
    private static string DifferenceOf(NotebookResult.Ran run, int number)
    {
        var difference = Report.Of(run, number).Split("Difference (- expected, + actual):\n")[1].Split("\n\n")[0];
        return string.Join('\n', difference.Split('\n').Select(line => line[4..]));
    }
}
