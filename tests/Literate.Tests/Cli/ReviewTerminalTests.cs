using Literate.Documents;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary>A review as a person sees it, in a terminal of the system's own.</summary>
public sealed class ReviewTerminalTests : IDisposable
{
    private const string Question = " help > ";
    private readonly TempFolder _folder = new();

    public ReviewTerminalTests() =>
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1 + 1", Returned("3")).Code("2 + 2", Returned("5")).Code("3 + 3", Returned("7")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_are_answers_and_differences_have_colours()
    {
        var run = await PseudoTerminal.RunAsync(_folder, "review", Question, "ara");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["2", "5", "6"], Stored());
        Assert.Matches("\e\\[[0-9;]*m    - 3\e\\[0m", run.Output);
        Assert.Matches("\e\\[[0-9;]*m    \\+ 2\e\\[0m", run.Output);
        Assert.Contains("To be mended: a.ipynb [2] 2 + 2\n3 outputs to review: 2 accepted, 1 rejected\n", run.Output);
    }

    [Fact]
    public async Task Ctrl_C_at_a_question_ends_with_130_and_what_was_accepted_stays()
    {
        var run = await PseudoTerminal.RunAsync(_folder, "review", Question, @"a\x03");

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(["2", "5", "7"], Stored());
        Assert.EndsWith("Interrupted. What was accepted until then is stored, and nothing else was written.\n", run.Output);
    }

    private IEnumerable<string?> Stored() =>
        NotebookFile.Read(_folder["a.ipynb"]).CodeCells.Select(cell => ((ResultOutput)cell.Outputs.Single()).Data["text/plain"]);
}
