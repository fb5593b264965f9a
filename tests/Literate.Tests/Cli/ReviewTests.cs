using Literate.Cli.Reviewing;
using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary>A review asks for each output that differs, and does what it is told at once.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Screen _screen = new(200);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("aaa", "1 2 3", "Accepted Accepted Accepted")]
    [InlineData("ars", "1", "Accepted Rejected Skipped")]
    [InlineData("AQ", "1", "Accepted None None")]
    [InlineData("san", "2 3", "Skipped Accepted Accepted")]
    [InlineData("rn", "2 3", "Rejected Accepted Accepted")]
    [InlineData("n", "1 2 3", "Accepted Accepted Accepted")]
    [InlineData("x \r\n\u001b?a\u0004", "1", "Accepted None None")]
    [InlineData("", "", "None None None")]
    public async Task Each_key_does_what_the_question_says(string keys, string stored, string decisions)
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2", "3"));
        var pressed = new ScriptedKeys(keys);

        var made = await ReviewAsync(pressed, await _folder.RunAsync("a.ipynb"));

        Assert.Equal(stored, string.Join(' ', Stored("a.ipynb")));
        Assert.Equal(decisions, string.Join(' ', made));
        Assert.Equal(0, pressed.Left);
    }

    [Fact]
    public async Task What_is_accepted_is_in_the_file_before_the_next_question()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2", "3"));
        var seen = new List<string>();

        await ReviewAsync(new ScriptedKeys("asa") { Pressing = () => seen.Add(string.Join(' ', Stored("a.ipynb"))) }, await _folder.RunAsync("a.ipynb"));

        Assert.Equal(["", "1", "1"], seen);
        Assert.Equal(["1", "3"], Stored("a.ipynb"));
    }

    [Fact]
    public async Task An_interruption_at_a_question_loses_nothing()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2"));
        using var interrupted = new CancellationTokenSource();
        var asked = 0;
        var keys = new ScriptedKeys("aa") { Pressing = () => { if (++asked == 2) interrupted.Cancel(); } };
        var run = await _folder.RunAsync("a.ipynb");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Review(_screen.Console, keys).AskAsync([run], interrupted.Token));

        Assert.Equal(["1"], Stored("a.ipynb"));
    }

    [Fact]
    public async Task A_notebook_that_was_changed_meanwhile_is_left_alone_and_the_next_one_is_asked_for()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2"));
        _folder.Write("b.ipynb", NotebookBuilder.Of("3"));
        var runs = (Of: await _folder.RunAsync("a.ipynb"), And: await _folder.RunAsync("b.ipynb"));
        _folder.Write("a.ipynb", NotebookBuilder.Of("4"));

        var made = await ReviewAsync(new ScriptedKeys("aa"), runs.Of, runs.And);

        Assert.Equal(["None", "None", "Accepted"], made);
        Assert.Contains($"{_folder["a.ipynb"]}: nothing was accepted, because the file was changed while the notebook ran. Run the command again.", string.Concat(_screen.Lines));
        Assert.Equal(("", "3"), (string.Join(' ', Stored("a.ipynb")), string.Join(' ', Stored("b.ipynb"))));
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_written_is_told_from_one_that_was_changed()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1"));
        _folder.Write("b.ipynb", NotebookBuilder.Of("2"));
        var runs = (Changed: await _folder.RunAsync("a.ipynb"), Gone: await _folder.RunAsync("b.ipynb"));
        _folder.Write("a.ipynb", NotebookBuilder.Of("3"));
        File.Delete(_folder["b.ipynb"]);

        Assert.Equal((false, true), (await IsUnwritableAsync(runs.Changed), await IsUnwritableAsync(runs.Gone)));
    }

    [Fact]
    public async Task The_screen_tells_which_output_differs_how_and_what_was_done()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Code("// The sum\n1 + 1", Returned("3")).Code("Console.WriteLine(\"[b]\");"));

        await ReviewAsync(new ScriptedKeys("a?r"), await _folder.RunAsync("a.ipynb"));

        var lines = _screen.Lines.ToList();
        Assert.Equal("1 of 2", lines[1]);
        Assert.Contains($"{_folder["a.ipynb"]}: cell 1: the output differs from the one stored", lines[2]);
        Assert.Equal("    The sum", lines[3]);
        Assert.Contains("    - 3", lines);
        Assert.Contains("    + 2", lines);
        Assert.Contains("    [b]", lines);
        Assert.Contains("a accept  r reject  s skip  n all of this notebook  q quit  ? help > accepted", lines);
        Assert.Contains("  r  reject: the output is wrong; nothing is stored, and the cell is listed in the end", lines);
        Assert.Equal("a accept  r reject  s skip  n all of this notebook  q quit  ? help > rejected", lines[^2]);
    }

    [Fact]
    public async Task The_summary_counts_what_was_decided_and_lists_what_is_to_be_mended()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2", "3", "4", "throw new Exception();", "6"));
        var run = await _folder.RunAsync("a.ipynb");
        var decisions = await new Review(_screen.Console, new ScriptedKeys("arsq")).AskAsync([run], TestContext.Current.CancellationToken);

        var summary = ReviewSummary.Of([run, new NotebookResult.Unreadable(run.Source, "b.ipynb: The file is empty.")], decisions).ToList();

        Assert.Equal("b.ipynb: The file is empty.", summary[0]);
        Assert.StartsWith($"{_folder["a.ipynb"]}: 2 cells failed or were not run. To see why: ", summary[1]);
        Assert.Equal([$"To be mended: {_folder["a.ipynb"]} [2] 2", "4 outputs to review: 1 accepted, 1 rejected, 1 skipped, 1 left as stored"], summary[2..]);
    }

    [Fact]
    public void Where_no_output_differs_there_is_nothing_to_review() => Assert.Equal(
        ["No output differs, so there is nothing to review."], ReviewSummary.Of([], new Dictionary<CellResult, Decision>()));

    [Theory]
    [InlineData(null, "review asks at a terminal, and standard ")]
    [InlineData("true", "Nothing was accepted, because CI is true:")]
    public async Task Without_a_terminal_and_on_a_build_server_it_says_what_to_do_instead(string? ci, string error)
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("System.IO.File.WriteAllText(\"ran.txt\", \"\"); 1"));

        var run = await CommandLine.RunAsync(_folder, "review", ci);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error);
        Assert.Equal(["a.ipynb"], _folder.Files());
    }

    private async Task<bool> IsUnwritableAsync(NotebookResult.Ran run)
    {
        var review = new Review(_screen.Console, new ScriptedKeys("a"));
        await review.AskAsync([run], TestContext.Current.CancellationToken);
        return review.HasUnwritable;
    }

    private async Task<IEnumerable<string>> ReviewAsync(ScriptedKeys keys, params IReadOnlyList<NotebookResult.Ran> runs)
    {
        var decisions = await new Review(_screen.Console, keys).AskAsync(runs, TestContext.Current.CancellationToken);
        return runs.SelectMany(run => run.Cells).Select(cell => decisions[cell].ToString());
    }

    private IEnumerable<string?> Stored(string name) =>
        NotebookFile.Read(_folder[name]).CodeCells.SelectMany(cell => cell.Outputs).OfType<ResultOutput>().Select(output => output.Data["text/plain"]);
}
