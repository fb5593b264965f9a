using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary>What the exit code of the process says, of each kind of end; 70 is among the tests of the command line, with a full disk.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ExitCodeTests()
    {
        _folder.Write("good.ipynb", new NotebookBuilder().Code("1 + 1", Returned("2")));
        _folder.Write("differs.ipynb", new NotebookBuilder().Code("1 + 1", Returned("3")));
        _folder.Write("throws.ipynb", NotebookBuilder.Of("throw new Exception();"));
        _folder.Write("crashes.ipynb", NotebookBuilder.Of("Environment.Exit(0);"));
        _folder.Write("hangs.ipynb", NotebookBuilder.Of("while (true) { }"));
        _folder.Write("bad.ipynb", "{");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, "test good.ipynb")]
    [InlineData(0, "accept differs.ipynb")]
    [InlineData(1, "test good.ipynb differs.ipynb")]
    [InlineData(1, "test throws.ipynb")]
    [InlineData(1, "accept throws.ipynb")]
    [InlineData(2, "test crashes.ipynb differs.ipynb")]
    [InlineData(2, "test hangs.ipynb --timeout 0.1")]
    [InlineData(64, "test --no-such-option")]
    [InlineData(64, "test --filter nothing-has-this")]
    [InlineData(64, "test --report-trx out/report --report-junit ./out/report")]
    [InlineData(64, "merge-reports a.xml --out \u00a0")]
    [InlineData(65, "test nowhere.ipynb")]
    [InlineData(65, "test bad.ipynb crashes.ipynb")]
    [InlineData(65, "test good.ipynb --report-junit good.ipynb/report.xml")]
    [InlineData(65, "merge-reports nowhere.xml --out all.xml")]
    public async Task The_worst_of_what_happened_counts(int exitCode, string arguments)
    {
        var run = await CommandLine.RunAsync(_folder, arguments);

        Assert.True(exitCode == run.ExitCode, $"literate {arguments} ended with {run.ExitCode}.\n{run.Output}\n{run.Error}");
    }
}
