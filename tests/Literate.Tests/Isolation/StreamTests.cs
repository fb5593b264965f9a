using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Isolation;

/// <summary>What is written below <see cref="Console"/> belongs to the cell that runs, and keeps its place.</summary>
public sealed class StreamTests
{
    private const string Raw =
        """
        var raw = Console.OpenStandardOutput();
        void Below(string text) { raw.Write(Encoding.UTF8.GetBytes(text)); raw.Flush(); }
        """;

    [Fact]
    public async Task Bytes_written_below_the_console_keep_their_order_among_what_it_writes()
    {
        var run = await Runs.OfCellsAsync(
            Raw,
            """
            for (var i = 0; i < 500; i++) { Console.Write($"c{i} "); Below($"b{i} "); }
            """);

        Assert.Equal(string.Concat(Enumerable.Range(0, 500).Select(i => $"c{i} b{i} ")), run.PrintedBy(2));
    }

    [Fact]
    public async Task Bytes_written_below_the_console_keep_their_place_among_other_outputs()
    {
        var run = await Runs.OfCellsAsync(
            Raw,
            """
            Below("one ");
            display(1);
            Below("two ");
            Console.Error.Write("wrong ");
            Below("three ");
            "the end"
            """,
            "Below(\"four\");");

        run.AssertOutputs(
            2,
            Outputs.Printed("one "), Outputs.Displayed("1"), Outputs.Printed("two "), Outputs.PrintedToError("wrong "), Outputs.Printed("three "),
            Outputs.Returned("the end", 2));
        run.AssertOutputs(3, Outputs.Printed("four"));
    }

    [Fact]
    public async Task A_character_may_be_cut_by_an_output_in_between()
    {
        var run = await Runs.OfCellsAsync(
            """
            var raw = Console.OpenStandardOutput();
            var bytes = Encoding.UTF8.GetBytes("é");
            raw.Write(bytes, 0, 1);
            raw.Flush();
            Console.Error.Write("between");
            raw.Write(bytes, 1, 1);
            """);

        run.AssertOutputs(1, Outputs.PrintedToError("between"), Outputs.Printed("é"));
    }

    [Fact]
    public async Task What_a_child_process_prints_belongs_to_the_cell_that_started_it()
    {
        Unix.Require("sh");
        var run = await Runs.OfCellsAsync(
            "Console.WriteLine(1);",
            $"Console.WriteLine(\"before\"); {Unix.Running("echo child; echo complaint >&2")} Console.WriteLine(\"after\");",
            "Console.WriteLine(3);");

        run.AssertOutputs(2, Outputs.Printed("before\nchild\nafter\n"), Outputs.PrintedToError("complaint\n"));
        run.AssertOutputs(3, Outputs.Printed("3\n"));
    }

    [Fact]
    public async Task A_cell_may_put_the_console_back_to_where_its_process_prints()
    {
        var run = await Runs.OfCellsAsync(
            """
            var before = Console.Out;
            Console.SetOut(new System.IO.StringWriter());
            Console.Write("nowhere");
            Console.SetOut(new System.IO.StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
            Console.Write("here");
            Console.SetOut(before);
            Console.Write(" and here");
            """);

        run.AssertOutputs(1, Outputs.Printed("here and here"));
    }

    [Fact]
    public async Task A_cell_that_closes_the_streams_of_its_process_still_ends_and_prints()
    {
        Unix.Require("libc");
        var run = await Runs.OfCellsAsync(
            """
            [System.Runtime.InteropServices.DllImport("libc")] static extern int close(int stream);
            close(1);
            close(2);
            Console.Write("heard");
            display(1);
            """,
            "2");

        Assert.Equal(["OutputMissing", "OutputMissing"], run.Verdicts());
        run.AssertOutputs(1, Outputs.Printed("heard"), Outputs.Displayed("1"));
    }

    [Fact]
    public async Task Bytes_without_end_are_cut_and_say_so()
    {
        var run = await Runs.OfCellsAsync(
            """
            var raw = Console.OpenStandardOutput();
            var kilobyte = Encoding.ASCII.GetBytes(new string('x', 1023) + "\n");
            for (var i = 0; i < 20_000; i++) raw.Write(kilobyte);
            """,
            "1");

        var printed = run.PrintedBy(1);
        Assert.InRange(printed.Length, 1_000_000, 1_000_100);
        Assert.EndsWith("\n… (the output is cut here: a cell may give 1,000,000 characters, see \"limits\" in literate.json)\n", printed);
        run.AssertOutputs(2, Outputs.Returned("1", 2));
    }

    [Fact]
    public async Task The_settings_say_how_much_a_cell_may_print()
    {
        var run = await Runs.OfAsync(
            NotebookBuilder.Of("Console.Write(new string('x', 20)); display(1); Console.Write(\"more\");", "new string('z', 11)", "new string('z', 10)"),
            """{ "limits": { "output": 20 } }""");

        run.AssertOutputs(1, Outputs.Printed("xxxxxxxxxxxxxxxxxxxx\n… (the output is cut here: a cell may give 20 characters, see \"limits\" in literate.json)\n"));
        run.AssertOutputs(2, Outputs.Printed("\n… (the output is cut here: a cell may give 20 characters, see \"limits\" in literate.json)\n"));
        run.AssertOutputs(3, Outputs.Returned("zzzzzzzzzz", 3));
    }

    [Fact]
    public async Task What_is_cut_ends_with_a_whole_character()
    {
        var run = await Runs.OfAsync(NotebookBuilder.Of("Console.Write(\"x\" + string.Concat(Enumerable.Repeat(\"😀\", 20)));"), """{ "limits": { "output": 20 } }""");

        run.AssertOutputs(
            1, Outputs.Printed("x😀😀😀😀😀😀😀😀😀\n… (the output is cut here: a cell may give 20 characters, see \"limits\" in literate.json)\n"));
    }

    [Fact]
    public async Task Threads_that_print_to_both_streams_and_display_do_not_wait_for_each_other()
    {
        var run = await Runs.OfCellsAsync(
            """
            System.Threading.Tasks.Parallel.Invoke(
                () => { for (var i = 0; i < 2000; i++) Console.Write('o'); },
                () => { for (var i = 0; i < 2000; i++) Console.Error.Write('e'); },
                () => { for (var i = 0; i < 200; i++) display(i, "text/plain"); },
                () => { for (var i = 0; i < 2000; i++) Console.Write('o'); });
            """);

        Assert.Equal(["OutputMissing"], run.Verdicts());
        Assert.Equal(4000, run.PrintedBy(1).Count(character => character == 'o'));
        Assert.Equal(200, run.OutputsOf(1).OfType<Literate.Documents.DisplayOutput>().Count());
    }

    [Fact]
    public async Task What_C_code_prints_and_its_library_holds_back_is_shown()
    {
        Unix.Require("libc");
        var run = await Runs.OfCellsAsync("""[System.Runtime.InteropServices.DllImport("libc")] static extern int puts(string text); puts("from C");""", "1");

        run.AssertOutputs(1, Outputs.Printed("from C\n"));
    }

    [Fact]
    public async Task Standard_error_without_end_in_small_pieces_is_cut_too()
    {
        var run = await Runs.OfAsync(
            NotebookBuilder.Of("for (var i = 0; i < 30_000; i++) Console.Error.Write('e');", "1"), """{ "limits": { "output": 1000 } }""");

        Assert.Contains("the output is cut here: a cell may give 1,000 characters", run.PrintedBy(1));
        run.AssertOutputs(2, Outputs.Returned("1", 2));
    }

    [Fact]
    public async Task A_display_that_is_updated_takes_the_room_of_one()
    {
        var run = await Runs.OfAsync(
            NotebookBuilder.Of("var shown = display(\"\"); for (var i = 0; i < 100; i++) shown.Update(new string('u', 50)); Console.Write(\"done\");"),
            """{ "limits": { "output": 200 } }""");

        Assert.Equal("done", run.PrintedBy(1));
    }

    [Fact]
    public async Task Values_of_no_length_without_end_are_cut_too()
    {
        var run = await Runs.OfAsync(NotebookBuilder.Of("for (var i = 0; i < 200; i++) display(\"\");"), """{ "limits": { "output": 1000 } }""");

        Assert.Equal(100, run.OutputsOf(1).OfType<Literate.Documents.DisplayOutput>().Count());
    }

    [Fact]
    public async Task What_a_cell_printed_before_its_process_died_is_kept()
    {
        var run = await Runs.OfCellsAsync(
            Raw,
            """
            Console.Write("one ");
            Below("two");
            Environment.FailFast("over");
            """);

        Assert.Equal("one two", run.PrintedBy(2));
        Assert.Contains("over", Assert.IsType<Verdict.Crashed>(run.VerdictOn(2)).LastWords);
    }
}
