using Literate.Cells;
using Literate.Compiling;
using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>What is held of a cell, for each thing it can do and each thing that can be expected of it.</summary>
public sealed class VerdictTests
{
    private const string Limits = """{ "timeouts": { "cell": 7, "notebook": 11 } }""";

    [Fact]
    public async Task A_cell_that_gives_what_is_stored_passes()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("""Console.WriteLine("same");""", Printed("same\n"))
            .Code("1 + 1", Returned("2")));

        Assert.Equal(["Passed", "Passed"], run.Verdicts());
        Assert.True(run.IsGood);
    }

    [Fact]
    public async Task A_cell_that_prints_and_has_no_stored_output_fails()
    {
        var run = await Runs.OfCellsAsync("""Console.WriteLine("new");""");

        Assert.Equal(new Verdict.OutputMissing("new\n"), run.VerdictOn(1));
        Assert.False(run.IsGood);
    }

    [Fact]
    public async Task A_cell_that_prints_nothing_any_more_differs()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Code("var x = 1;", Printed("old\n")));

        Assert.Equal(new Verdict.OutputDiffers("old\n", ""), run.VerdictOn(1));
    }

    [Fact]
    public async Task An_output_that_differs_does_not_stop_its_notebook()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("1", Returned("2"))
            .Code("Console.WriteLine(1);")
            .Code("3", Returned("3")));

        Assert.Equal(["OutputDiffers", "OutputMissing", "Passed"], run.Verdicts());
    }

    [Fact]
    public async Task A_cell_that_throws_fails_with_its_exception_and_line_and_stops_its_notebook()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code(
                """
                Console.WriteLine("before");
                int Divide(int a, int b)
                {
                    return a / b;
                }

                Divide(1, 0)
                """)
            .Code("2", Returned("2"))
            .Tagged("skip-execution", "3")
            .Code("4"));

        Assert.Equal(["Failed", "NotRun", "Skipped", "NotRun"], run.Verdicts());
        var error = new ErrorOutput(
            "System.DivideByZeroException",
            "Attempted to divide by zero.",
            ["   at Divide in cell 1, line 4", "   at top level in cell 1, line 7"]);
        Assert.Equal(new Verdict.Failed("It ended with an exception.", error, 4), run.VerdictOn(1));
        Assert.Equal(new Verdict.NotRun(1), run.VerdictOn(2));
        run.AssertOutputs(1, Printed("before\n"), error);
    }

    [Fact]
    public async Task An_exception_from_an_earlier_cell_s_method_names_both_places()
    {
        var run = await Runs.OfCellsAsync(
            """
            async Task FailAsync()
            {
                await Task.Yield();
                throw new InvalidOperationException("boo");
            }
            """,
            "var x = 1;\nawait FailAsync();");

        var failed = Assert.IsType<Verdict.Failed>(run.VerdictOn(2));
        Assert.Equal(2, failed.Line);
        Assert.Equal(["   at FailAsync in cell 1, line 4", "   at top level in cell 2, line 2"], failed.Error!.Traceback);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_is_told_with_all_its_errors_and_stops_its_notebook()
    {
        var run = await Runs.OfCellsAsync("var x = 1;", "int a1 = \"s\";\n  string b1 = 5;", "x");

        Assert.Equal(["Passed", "DidNotCompile", "NotRun"], run.Verdicts());
        Assert.Equal(
            [
                new CellDiagnostic(1, 10, "CS0029", "Cannot implicitly convert type 'string' to 'int'") { Length = 3 },
                new CellDiagnostic(2, 15, "CS0029", "Cannot implicitly convert type 'int' to 'string'") { Length = 1 },
            ],
            Assert.IsType<Verdict.DidNotCompile>(run.VerdictOn(2)).Errors);
        Assert.Equal(new Verdict.NotRun(2), run.VerdictOn(3));
    }

    [Fact]
    public async Task A_cell_that_loops_for_ever_is_ended_at_its_limit()
    {
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(NotebookBuilder.Of("var x = 1;", here.Code + "\nwhile (true);", "x"), Limits, time);
        await here.ArrivalAsync(running);

        here.Release();
        time.Elapse(TimeSpan.FromSeconds(7));

        var run = await running;
        Assert.Equal(["Passed", "TimedOut", "NotRun"], run.Verdicts());
        var timedOut = Assert.IsType<Verdict.TimedOut>(run.VerdictOn(2));
        Assert.Equal((TimeSpan.FromSeconds(7), false), (timedOut.Limit, timedOut.OfNotebook));
        Assert.Equal(new Verdict.NotRun(2), run.VerdictOn(3));
    }

    [Fact]
    public async Task A_notebook_is_ended_at_its_limit_in_the_cell_that_runs_then()
    {
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(NotebookBuilder.Of("var x = 1;", here.Code), Limits, time);
        await here.ArrivalAsync(running);

        time.Elapse(TimeSpan.FromSeconds(11));

        var run = await running;
        Assert.Equal(["Passed", "TimedOut"], run.Verdicts());
        var timedOut = Assert.IsType<Verdict.TimedOut>(run.VerdictOn(2));
        Assert.Equal((TimeSpan.FromSeconds(11), true), (timedOut.Limit, timedOut.OfNotebook));
    }

    [Fact]
    public async Task A_cell_that_exits_has_crashed_with_its_exit_code_and_keeps_what_it_printed()
    {
        var run = await Runs.OfCellsAsync("""Console.WriteLine("last words"); Environment.Exit(3);""", "2");

        Assert.Equal(["Crashed", "NotRun"], run.Verdicts());
        Assert.Equal(new Verdict.Crashed("its process ended with exit code 3.", ""), run.VerdictOn(1));
        run.AssertOutputs(1, Printed("last words\n"));
    }

    [Theory]
    [InlineData("""Environment.FailFast("no way on");""", "no way on")]
    [InlineData("int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)", "Stack overflow.")]
    [InlineData("""var t = new System.Threading.Thread(() => throw new Exception("on a thread")); t.Start(); t.Join(); await Task.Delay(-1);""", "on a thread")]
    public async Task A_cell_that_brings_its_process_down_has_crashed_with_what_the_process_said(string code, string said)
    {
        var run = await Runs.OfCellsAsync(code, "2");

        Assert.Equal(["Crashed", "NotRun"], run.Verdicts());
        var crashed = Assert.IsType<Verdict.Crashed>(run.VerdictOn(1));
        if (!OperatingSystem.IsWindows())
            Assert.Equal("its process was ended by signal 6 (SIGABRT: a stack overflow, FailFast or an unhandled exception), or ended itself with exit code 134.", crashed.Reason);
        Assert.Contains(said, crashed.LastWords);
        Assert.InRange(crashed.LastWords.Split('\n').Length, 1, 11);
    }

    [Theory]
    [InlineData("skip-execution")]
    [InlineData("nbval-skip")]
    public async Task A_cell_that_is_to_be_skipped_is_not_run(string tag)
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Tagged(tag, "not even C#", Printed("old\n")).Code("1", Returned("1")));

        Assert.Equal(["Skipped", "Passed"], run.Verdicts());
        Assert.True(run.IsGood);
    }

    [Fact]
    public async Task A_notebook_of_which_all_is_skipped_starts_no_process()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Tagged("skip-execution", "1").Markdown("prose"));

        Assert.Equal(["Skipped"], run.Verdicts());
        Assert.Equal(("", 0), (run.Runtime, run.PeakWorkerMemory));
    }

    [Theory]
    [InlineData("ignore-output")]
    [InlineData("nbval-ignore-output")]
    public async Task A_cell_whose_output_is_ignored_must_only_not_fail(string tag)
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Tagged(tag, "Guid.NewGuid()", Returned("another"))
            .Tagged(tag, "Console.WriteLine(1);")
            .Tagged(tag, """throw new Exception("boo");""", Printed("fine\n")));

        Assert.Equal(["Passed", "Passed", "Failed"], run.Verdicts());
    }

    [Theory]
    [InlineData("raises-exception")]
    [InlineData("nbval-raises-exception")]
    public async Task A_cell_that_is_meant_to_throw_passes_when_type_and_message_are_those_stored(string tag)
    {
        const string Throws = """Console.WriteLine("soon"); throw new ArgumentException("bad");""";
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Tagged(tag, Throws, Printed("soon\n"), new ErrorOutput("System.ArgumentException", "bad", ["   at an older place"]))
            .Tagged(tag, Throws, Printed("soon\n"), Error("System.ArgumentException", "good"))
            .Tagged(tag, Throws, Printed("soon\n"), Error("System.Exception", "bad"))
            .Tagged(tag, Throws, Error("System.ArgumentException", "bad"))
            .Tagged(tag, Throws)
            .Code("1", Returned("1")));

        Assert.Equal(["Passed", "OutputDiffers", "OutputDiffers", "OutputDiffers", "OutputMissing", "Passed"], run.Verdicts());
        Assert.Equal(
            new Verdict.OutputDiffers("soon\n[error] System.ArgumentException\ngood\n", "soon\n[error] System.ArgumentException\nbad\n"),
            run.VerdictOn(2));
    }

    [Fact]
    public async Task A_cell_that_is_meant_to_throw_and_ends_without_an_exception_fails_and_the_next_one_runs()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Tagged("raises-exception", "var x = 1;").Code("x", Returned("1")));

        Assert.Equal(new Verdict.Failed("It is tagged \"raises-exception\", and it ended without one.", null, null), run.VerdictOn(1));
        Assert.IsType<Verdict.Passed>(run.VerdictOn(2));
    }

    [Fact]
    public async Task A_cell_that_is_not_run_names_the_one_that_stopped_the_notebook()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Tagged("raises-exception", "var x = 1;")
            .Code("""throw new Exception("boo");""")
            .Code("x"));

        Assert.Equal(["Failed", "Failed", "NotRun"], run.Verdicts());
        Assert.Equal(new Verdict.NotRun(2), run.VerdictOn(3));
    }

    [Fact]
    public async Task A_cell_that_is_meant_to_throw_and_does_not_compile_has_not_compiled()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Tagged("raises-exception", "int x = ;").Code("1"));

        Assert.Equal(["DidNotCompile", "NotRun"], run.Verdicts());
    }

    [Fact]
    public async Task A_cell_that_is_meant_not_to_compile_passes_when_the_errors_are_those_stored()
    {
        const string Refused = "(1,9): error CS1525: Invalid expression term ';'";
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Tagged("does-not-compile", "int q = ;", Error("CompilationError", Refused))
            .Tagged("does-not-compile", "int qq = ;", Error("CompilationError", Refused))
            .Tagged("does-not-compile", "int q = ;"));

        Assert.Equal(["Passed", "OutputDiffers", "OutputMissing"], run.Verdicts());
        run.AssertOutputs(1, Error("CompilationError", Refused));
    }

    [Fact]
    public async Task A_cell_that_is_meant_not_to_compile_and_does_fails_without_having_run_or_declared_anything()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("var x = 1;")
            .Tagged("does-not-compile", """var x = 2; Console.WriteLine("ran");""")
            .Code("x", Returned("1")));

        Assert.Equal(["Passed", "Failed", "Passed"], run.Verdicts());
        Assert.Equal(new Verdict.Failed("It is tagged \"does-not-compile\", and it compiles.", null, null), run.VerdictOn(2));
        Assert.Empty(run.OutputsOf(2));
    }

    [Fact]
    public void Tags_of_other_meaning_stand_beside_the_one_that_counts()
    {
        Assert.Equal(Disposition.RaisesException, DispositionTags.Read(["parameters", "raises-exception", "hide-input"]));
        Assert.Equal(Disposition.Compare, DispositionTags.Read(["parameters"]));
        Assert.Equal(Disposition.Compare, DispositionTags.Read(["nbval-check-output"]));
        Assert.Equal(Disposition.Compare, DispositionTags.Read([]));
    }

    [Fact]
    public async Task The_time_limits_are_those_of_the_settings()
    {
        using var folder = new TempFolder();
        folder.Write("a.ipynb", NotebookBuilder.Of("1"));

        Assert.Equal((30, 300), LimitsOf(folder));
        folder.Write("literate.json", Limits);
        Assert.Equal((7, 11), LimitsOf(folder));

        static (double, double) LimitsOf(TempFolder folder)
        {
            var limits = Books.Book.Open(folder.Path).Settings.Timeouts;
            return (limits.Cell, limits.Notebook);
        }
    }
}
