using Literate.Accepting;
using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Comparing;

/// <summary>What changes no verdict and may mislead a reader: outputs that nobody has seen come, and cells that ran in another order.</summary>
public sealed class WarningTests : IDisposable
{
    private static readonly EngineOptions Tries = new() { TriesStoredOrder = true };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_outputs_of_a_cell_that_is_left_out_are_pointed_out()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Tagged("skip-execution", "?", Printed("old\n")).Tagged("skip-execution", "?").Code("1", Returned("1")));

        var warning = Assert.Single(run.Warnings);
        Assert.Equal(1, warning.Cell?.Number);
        Assert.StartsWith("it is tagged to be left out and has stored outputs, which no run here can give, so nothing proves them.", warning.Sentence);
        Assert.True(run.IsGood);
    }

    [Fact]
    public async Task Outputs_without_a_count_among_others_with_one_are_pointed_out_where_the_run_does_not_prove_them()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Counted(1).Code("1", Returned("1"))
            .Code("2", Returned("2"))
            .Code("3", Returned("4"))
            .Tagged("ignore-output", "4", Returned("4"))
            .Code("5;"));
        var uncounted = await Runs.OfAsync(new NotebookBuilder().Tagged("ignore-output", "4", Returned("4")));

        Assert.Equal([3, 4], run.Warnings.Select(warning => warning.Cell!.Number));
        Assert.All(run.Warnings, warning => Assert.StartsWith("it has stored outputs and no execution count, which other cells have:", warning.Sentence));
        Assert.Empty(uncounted.Warnings);
    }

    [Theory]
    [InlineData(1, 2, 3, null)]
    [InlineData(1, null, 3, null)]
    [InlineData(2, 5, 9, null)]
    [InlineData(null, null, null, null)]
    [InlineData(3, 1, 2, "2, 3, 1")]
    [InlineData(2, 2, 1, "3, 1, 2")]
    [InlineData(2, null, 1, "3, 1")]
    public async Task Counts_that_are_out_of_order_are_pointed_out_with_the_order_in_which_the_cells_ran(int? first, int? second, int? third, string? order)
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Counted(first).Code("1", Returned("1")).Counted(second).Code("2", Returned("2")).Counted(third).Code("3", Returned("3")));

        Assert.True(run.IsGood);
        Assert.Equal(order is null ? [] : [order], run.Warnings.Where(IsOfOrder).Select(warning => warning.Sentence.Split("the cells ran as ")[1].Split(". ")[0]));
    }

    [Theory]
    [InlineData(1, 1, 2, "cells 1, 2 have the same execution count, 1: ")]
    [InlineData(7, 7, 7, "cells 1, 2, 3 have the same execution count, 7: ")]
    [InlineData(null, null, 1, null)]
    public async Task Counts_that_are_the_same_are_no_order_and_are_pointed_out(int? first, int? second, int? third, string? problem)
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Counted(first).Code("1", Returned("1")).Counted(second).Code("2", Returned("2")).Counted(third).Code("3", Returned("3")));

        Assert.DoesNotContain(run.Warnings, IsOfOrder);
        Assert.Equal(problem is null ? [] : [problem], run.Warnings.Where(warning => warning.Cell is null).Select(warning => warning.Sentence[..problem!.Length]));
    }

    private static bool IsOfOrder(NotebookWarning warning) => warning.Sentence.Contains("in another order", StringComparison.Ordinal);

    [Fact]
    public async Task An_output_that_comes_only_in_the_order_of_the_counts_is_told_from_one_that_never_comes()
    {
        _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Counted(1).Code("var x = 1;")
            .Counted(3).Code("Console.WriteLine(x);", Printed("5\n"))
            .Counted(2).Code("x = 5;")
            .Counted(4).Code("Console.WriteLine(x);", Printed("7\n")));

        var run = await _folder.RunAsync("notebook.ipynb", Tries);

        Assert.Equal(["Passed", "OutputDiffers", "Passed", "OutputDiffers"], run.Verdicts());
        Assert.Equal(
            "its outputs were stored by a run in another order: by their execution counts, the cells ran as 1, 3, 2, 4. In that order cell 2 gives its stored output, and from the top "
            + "to the end it does not, as a reader will find. Move the cells into that order; or accept what they give now.",
            Assert.Single(run.Warnings).Sentence);
    }

    [Fact]
    public async Task A_cell_that_fails_only_from_the_top_to_the_end_is_told()
    {
        _folder.Write("notebook.ipynb", new NotebookBuilder().Counted(2).Code("x", Returned("1")).Counted(1).Code("var x = 1;"));

        var run = await _folder.RunAsync("notebook.ipynb", Tries);

        Assert.Equal(["DidNotCompile", "NotRun"], run.Verdicts());
        Assert.Contains("In that order cell 1 gives its stored output", Assert.Single(run.Warnings).Sentence);
    }

    [Theory]
    [InlineData("", true, "ab")]
    [InlineData("old", true, "abba")]
    [InlineData("old", false, "ab")]
    public async Task The_cells_are_run_in_the_other_order_only_where_that_may_explain_something_and_is_asked_for(string stored, bool tries, string runs)
    {
        _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Counted(2).Code("""System.IO.File.AppendAllText("runs.txt", "a");""", Printed(stored)).Counted(1).Code("""System.IO.File.AppendAllText("runs.txt", "b");"""));

        var run = await _folder.RunAsync("notebook.ipynb", new EngineOptions { TriesStoredOrder = tries });

        Assert.Equal(runs, File.ReadAllText(_folder["runs.txt"]));
        Assert.Equal(stored.Length > 0, run.Warnings[0].Sentence.Contains("That cell 1 is not as stored may come from it", StringComparison.Ordinal));
        Assert.Equal(runs.Length > 2, run.Warnings[0].Sentence.Contains(", though running the cells in that order does not mend it.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepting_numbers_the_cells_as_they_ran_and_the_warning_is_gone()
    {
        var path = _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Counted(9).Code("1", Returned("1", 9)).Counted(4).Code("2", Returned("0", 4)).Counted(7).Tagged("skip-execution", "?").Code("3", Returned("3")));

        OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        var cells = NotebookFile.Read(path).Cells;
        Assert.Equal([1, 2, null, 4], cells.Select(cell => cell.ExecutionCount));
        Assert.Equal([1, 2, 4], cells.SelectMany(cell => cell.Outputs).Cast<ResultOutput>().Select(result => result.ExecutionCount));
        Assert.Empty((await _folder.RunAsync("notebook.ipynb")).Warnings);
    }

    [Fact]
    public async Task Accepting_mends_counts_that_are_out_of_order_also_where_nothing_else_is_wrong()
    {
        var path = _folder.Write("notebook.ipynb", new NotebookBuilder().Counted(2).Code("1", Returned("1")).Counted(1).Code("2", Returned("2")));

        Assert.Empty(OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb")));

        Assert.Equal([1, 2], NotebookFile.Read(path).Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task On_the_command_line_a_warning_is_printed_and_with_strict_it_is_an_error()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Counted(2).Code("1", Returned("1")).Counted(1).Code("2", Returned("2")));
        const string Warning = "a.ipynb: its outputs were stored by a run in another order: by their execution counts, the cells ran as 2, 1. ";

        var lax = await CommandLine.RunAsync(_folder, "test");
        var strict = await CommandLine.RunAsync(_folder, "test --strict --report-junit report.xml");

        Assert.Equal(0, lax.ExitCode);
        Assert.StartsWith($"\nwarning: {Warning}", lax.Error);
        Assert.Equal(1, strict.ExitCode);
        Assert.StartsWith($"\nerror, as --strict has it: {Warning}", strict.Error);
        Assert.Contains("failures=\"1\"", File.ReadAllText(_folder["report.xml"]));
    }

    [Fact]
    public async Task The_run_ends_with_how_many_cells_were_held_against_what()
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Code("1", Returned("1"))
            .Tagged("ignore=image/png", """ "AAAA".DisplayAs("image/png"); """, Displayed("BBBB", "image/png"))
            .Tagged("raises-exception", """throw new Exception("boo");""", Error("System.Exception", "boo"))
            .Tagged("does-not-compile", "int q = ;", Error("CompilationError", "(1,9): error CS1525: Invalid expression term ';'"))
            .Tagged("ignore-output", "Guid.NewGuid()")
            .Tagged("skip-execution", "?")
            .Code("""throw new Exception("boo");""")
            .Code("2"));

        var run = await CommandLine.RunAsync(_folder, "test");

        Assert.EndsWith(
            "\n1 notebook, 8 code cells: 1 failed, 1 not run, 5 passed, 1 skipped\n"
            + "By expectation: 2 compared, 1 raises-exception, 1 does-not-compile, 1 ignored, 1 skipped, 1 not run, 1 failed before that; image/png not compared in 1 cell\n",
            run.Output);
    }
}
