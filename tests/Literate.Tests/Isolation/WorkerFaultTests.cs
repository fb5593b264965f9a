using Literate.Running;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Isolation;

/// <summary>A worker that does what none should, played by a stand-in, costs its notebook and nothing else.</summary>
public sealed class WorkerFaultTests
{
    [Theory]
    [InlineData("exit before connecting", "its process ended with exit code 7.", "no licence to run")]
    [InlineData("exit before it is ready", "its process ended with exit code 8.", "")]
    public async Task A_worker_that_does_not_get_ready_costs_its_notebook(string misbehaviour, string reason, string lastWords)
    {
        var run = await RunAsync(misbehaviour);

        Assert.Equal(["Crashed", "NotRun"], run.Verdicts());
        Assert.Equal(
            new Verdict.Crashed($"no process could be started for it, and one more try did not help: {reason}", lastWords), run.VerdictOn(1));
    }

    [Fact]
    public async Task Another_is_started_where_the_first_does_not_get_ready()
    {
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of("1", "2"));
        var run = await RunAsync(folder, $"exit unless this is there: {Path.Combine(folder.Path, "tried")}");

        Assert.Equal("its process ended with exit code 10.", Assert.IsType<Verdict.Crashed>(run.VerdictOn(2)).Reason); // It ran one cell.
    }

    [Fact]
    public async Task A_worker_that_is_not_there_is_a_fault_of_the_installation()
    {
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of("1"));

        var error = await Assert.ThrowsAsync<WorkerException>(
            () => folder.RunAsync("notebook.ipynb", new EngineOptions { Worker = [Path.Combine(folder.Path, "none.dll")] }));

        Assert.StartsWith("The worker is missing: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("die in the middle of a message", "its process ended with exit code 9.")]
    [InlineData("send an unknown message", "it sent the engine something that is no message of a worker, and was ended.")]
    [InlineData("send a message of negative length", "it sent the engine something that is no message of a worker, and was ended.")]
    [InlineData("send half of a message as a whole one", "it sent the engine something that is no message of a worker, and was ended.")]
    [InlineData("close the connection and go on", "its process closed the connection to the engine and went on by itself.")]
    public async Task A_worker_that_breaks_the_protocol_has_crashed(string misbehaviour, string reason)
    {
        var run = await RunAsync(misbehaviour);

        Assert.Equal(["Crashed", "NotRun"], run.Verdicts());
        Assert.Equal(reason, Assert.IsType<Verdict.Crashed>(run.VerdictOn(1)).Reason);
    }

    [Fact]
    public async Task A_mark_that_never_comes_is_waited_for_no_longer_than_the_process_lives()
    {
        var run = await RunAsync("name a mark that it never writes");

        Assert.Equal(["Passed", "Crashed"], run.Verdicts());
        Assert.Equal("its process ended with exit code 10.", Assert.IsType<Verdict.Crashed>(run.VerdictOn(2)).Reason);
    }

    private static async Task<NotebookResult.Ran> RunAsync(string misbehaviour)
    {
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of("1", "2"));
        return await RunAsync(folder, misbehaviour);
    }

    private static Task<NotebookResult.Ran> RunAsync(TempFolder folder, string misbehaviour) => folder.RunAsync(
        "notebook.ipynb",
        new EngineOptions { Worker = [Path.Combine(AppContext.BaseDirectory, "Literate.StandInWorker.dll"), misbehaviour] });
}
