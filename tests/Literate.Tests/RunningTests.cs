using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>What a cell prints, shows and returns comes back, in order and from the right cell.</summary>
public sealed class RunningTests
{
    [Fact]
    public async Task What_a_cell_prints_is_its_output()
    {
        var run = await Runs.OfCellsAsync(
            """Console.WriteLine("one"); Console.Write("t"); Console.Write('w'); Console.Write("{0}", "o"); Console.WriteLine(); Console.WriteLine(3);""");

        run.AssertOutputs(1, Printed("one\ntwo\n3\n"));
    }

    [Fact]
    public async Task What_a_cell_prints_to_standard_error_is_told_apart()
    {
        var run = await Runs.OfCellsAsync("""Console.Error.WriteLine("careful");""");

        run.AssertOutputs(1, PrintedToError("careful\n"));
    }

    [Fact]
    public async Task Outputs_of_all_kinds_keep_their_order_within_a_cell()
    {
        var run = await Runs.OfCellsAsync(
            """
            Console.WriteLine("1");
            Console.Error.WriteLine("2");
            display(3);
            Console.WriteLine("4");
            "5".DisplayAs("text/markdown");
            Console.Error.WriteLine("6");
            7
            """);

        run.AssertOutputs(
            1,
            Printed("1\n"), PrintedToError("2\n"), Displayed("3"), Printed("4\n"), Displayed("5", "text/markdown"), PrintedToError("6\n"), Returned("7", 1));
    }

    [Fact]
    public async Task Only_a_trailing_expression_with_a_value_is_a_result()
    {
        var run = await Runs.OfCellsAsync(
            "var x = 6; x + 1",
            "x = 8;",
            "x = 9",
            "new List<int>().Clear()",
            "x + 1 // and a comment",
            "return x;",
            "if (x > 0) { x = 0; }",
            "null",
            "// only a comment",
            "");

        Assert.Equal(["7", "", "9", "", "10", "9", "", "<null>", "", ""], run.Cells.Select(ValueOf));

        static string ValueOf(CellResult cell) => cell.Run.Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data["text/plain"] ?? "";
    }

    [Fact]
    public async Task A_trailing_display_shows_its_value_once()
    {
        var run = await Runs.OfCellsAsync("display(5)", "6.Display()");

        run.AssertOutputs(1, Displayed("5"));
        run.AssertOutputs(2, Displayed("6"));
    }

    [Fact]
    public async Task An_updated_display_changes_where_it_stands()
    {
        var run = await Runs.OfCellsAsync("""var shown = display("one"); Console.WriteLine("between"); shown.Update("two");""");

        run.AssertOutputs(1, Displayed("two"), Printed("between\n"));
    }

    [Fact]
    public async Task A_display_that_a_later_cell_updates_is_shown_anew_by_that_cell()
    {
        var run = await Runs.OfCellsAsync("""var shown = display("one");""", """shown.Update("two");""");

        run.AssertOutputs(1, Displayed("one"));
        run.AssertOutputs(2, Displayed("two"));
    }

    [Fact]
    public async Task A_cell_may_await_and_have_async_methods_and_streams()
    {
        var run = await Runs.OfCellsAsync(
            """
            async Task<int> Answer() { await Task.Yield(); return 42; }
            async IAsyncEnumerable<int> Count() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }
            await Answer()
            """,
            "await foreach (var i in Count()) Console.WriteLine(i);",
            "await Task.Yield()");

        run.AssertOutputs(1, Returned("42", 1));
        run.AssertOutputs(2, Printed("0\n1\n2\n"));
        Assert.Empty(run.OutputsOf(3));
    }

    [Fact]
    public async Task A_cell_sees_what_those_before_it_declared()
    {
        var run = await Runs.OfCellsAsync(
            """
            using System.Globalization;
            using static System.Math;
            using Words = System.Collections.Generic.List<string>;
            var count = 1;
            int Twice(int n) => 2 * n;
            """,
            "count += Twice(Max(3, 4));",
            """new Words { count.ToString(CultureInfo.InvariantCulture), $"{count}" }""");

        run.AssertOutputs(3, Returned("[ 9, 9 ]", 3));
    }

    [Fact]
    public async Task What_is_declared_again_replaces_what_was_there()
    {
        var run = await Runs.OfCellsAsync(
            """record Animal(string Name); var it = new Animal("cat"); var old = it; string Say() => "meow";""",
            """record Animal(string Name, int Legs); var it = new Animal("dog", 4); string Say() => "woof";""",
            """$"{old} {it} {Say()}" """);

        run.AssertOutputs(3, Returned("Animal { Name = cat } Animal { Name = dog, Legs = 4 } woof", 3));
    }

    [Fact]
    public async Task Prose_between_the_cells_is_passed_over()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Markdown("# Title").Code("var n = 1;").Markdown("prose").Code("n"));

        Assert.Equal([1, 3], run.Cells.Select(cell => cell.Cell.Index));
        run.AssertOutputs(2, Returned("1", 2));
    }

    [Fact]
    public async Task A_cell_runs_in_its_notebook_s_folder()
    {
        using var folder = new TempFolder();
        folder.Write("chapter/data.txt", "from the file");
        folder.Write("chapter/reads.ipynb", NotebookBuilder.Of("""System.IO.File.ReadAllText("data.txt")"""));

        var run = await folder.RunAsync("chapter/reads.ipynb");

        run.AssertOutputs(1, Returned("from the file", 1));
    }

    [Fact]
    public async Task Language_and_time_zone_of_the_machine_do_not_show()
    {
        var run = await Runs.OfCellsAsync(
            """
            using System.Globalization;
            Console.WriteLine($"{1.5} [{CultureInfo.CurrentCulture.Name}] [{CultureInfo.CurrentUICulture.Name}] {TimeZoneInfo.Local.BaseUtcOffset}");
            var thread = new System.Threading.Thread(() => Console.WriteLine($"{1.5} [{CultureInfo.CurrentCulture.Name}]"));
            thread.Start();
            thread.Join();
            """);

        Assert.Equal("1.5 [] [] 00:00:00\n1.5 []\n", run.PrintedBy(1));
    }

    [Fact]
    public async Task A_cell_that_asks_for_input_is_told_at_once_that_there_is_none()
    {
        var run = await Runs.OfCellsAsync("Console.ReadLine()", "Console.In.ReadToEnd().Length + Console.OpenStandardInput().ReadByte()");

        run.AssertOutputs(1, Returned("<null>", 1));
        run.AssertOutputs(2, Returned("-1", 2));
    }

    [Fact]
    public async Task Characters_of_every_script_come_back_as_they_were()
    {
        var run = await Runs.OfCellsAsync(
            """const string Text = "naïve Ελληνικά 漢字 😀 e\u0301 \u0000|"; Console.Write(Text); Text""");

        run.AssertOutputs(1, Printed("naïve Ελληνικά 漢字 😀 e\u0301 \0|"), Returned("naïve Ελληνικά 漢字 😀 e\u0301 \0|", 1));
    }

    [Fact]
    public async Task A_character_printed_in_two_halves_comes_back_whole()
    {
        var run = await Runs.OfCellsAsync("""foreach (var half in "😀") Console.Write(half);""");

        Assert.Equal("😀", run.PrintedBy(1));
    }

    [Fact]
    public async Task A_cell_may_choose_how_its_lines_end()
    {
        var run = await Runs.OfCellsAsync("""Console.Out.NewLine = ";"; Console.WriteLine("a"); Console.WriteLine(); Console.WriteLine(1);""");

        Assert.Equal("a;;1;", run.PrintedBy(1));
    }

    [Fact]
    public async Task Threads_that_print_at_once_do_not_break_each_other_s_lines()
    {
        var run = await Runs.OfCellsAsync(
            """Parallel.For(0, 4, n => { for (var i = 0; i < 50; i++) Console.WriteLine(new string((char)('a' + n), 20)); });""");

        var lines = run.PrintedBy(1).TrimEnd('\n').Split('\n');
        Assert.Equal(200, lines.Length);
        Assert.All(lines, line => Assert.Equal(new string(line[0], 20), line));
    }

    [Fact]
    public async Task The_cells_run_on_the_runtime_they_were_compiled_against()
    {
        var run = await Runs.OfCellsAsync("System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription");

        var runtime = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;
        run.AssertOutputs(1, Returned(runtime, 1));
        Assert.Equal(runtime, run.Runtime);
    }

    [Fact]
    public async Task A_cell_that_gives_no_output_and_has_none_stored_passes()
    {
        var run = await Runs.OfCellsAsync("var x = 1;");

        Assert.IsType<Verdict.Passed>(run.VerdictOn(1));
        Assert.True(run.IsGood);
    }

    [Fact]
    public async Task A_cell_that_prints_without_end_is_cut_and_says_so()
    {
        var run = await Runs.OfCellsAsync(
            """for (var i = 0; i < 3000; i++) Console.WriteLine(new string('x', 1000));""",
            "1");

        var printed = run.PrintedBy(1);
        Assert.InRange(printed.Length, 990_000, 1_000_100);
        Assert.EndsWith("\n… (the output is cut here: a cell may give 1,000,000 characters, see \"limits\" in literate.json)\n", printed);
        run.AssertOutputs(2, Outputs.Returned("1", 2));
    }

    [Fact]
    public async Task The_wait_for_its_compilation_is_no_part_of_the_execution_time_of_a_cell()
    {
        var notebook = new NotebookBuilder().Code("var x = 1;").Tagged("does-not-compile", "nothing.Here();");

        var run = await Runs.OfAsync(notebook);

        Assert.InRange(run.Cells[0].Run.ExecutionTime, TimeSpan.FromTicks(1), run.Cells[0].Run.Duration - TimeSpan.FromTicks(1));
        Assert.True(run.Cells[1].Run.Duration > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, run.Cells[1].Run.ExecutionTime);
    }
}
