using System.Diagnostics;
using System.Globalization;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Isolation;

/// <summary>A notebook runs in a process of its own, which ends with it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Notebooks_that_run_at_once_do_not_see_each_other()
    {
        using var folder = new TempFolder();
        using var first = new Rendezvous();
        using var second = new Rendezvous();
        folder.Write("a/notebook.ipynb", NotebookOf("a", first));
        folder.Write("b/notebook.ipynb", NotebookOf("b", second));
        var (runA, runB) = (folder.RunAsync("a/notebook.ipynb"), folder.RunAsync("b/notebook.ipynb"));

        var (processA, processB) = (await first.ArrivalAsync(runA), await second.ArrivalAsync(runB));
        first.Release();
        second.Release();

        var (a, b) = (await runA, await runB);
        Assert.NotEqual(processA, processB);
        a.AssertOutputs(3, Returned("a a a", 3));
        b.AssertOutputs(3, Returned("b b b", 3));

        static NotebookBuilder NotebookOf(string name, Rendezvous here) => NotebookBuilder.Of(
            $$"""
            static class State { public static string Name; }
            State.Name = "{{name}}";
            Environment.SetEnvironmentVariable("LITERATE_TESTS_NAME", "{{name}}");
            """,
            here.Code,
            """$"{State.Name} {Environment.GetEnvironmentVariable("LITERATE_TESTS_NAME")} {System.IO.Path.GetFileName(Environment.CurrentDirectory)}" """);
    }

    [Fact]
    public async Task Two_runs_of_a_notebook_do_not_see_each_other()
    {
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of("""Environment.SetEnvironmentVariable("LITERATE_TESTS_RAN", "yes");""", "Environment.ProcessId"));

        var (first, second) = (await folder.RunAsync("notebook.ipynb"), await folder.RunAsync("notebook.ipynb"));

        Assert.NotEqual(first.OutputsOf(2), second.OutputsOf(2));
        Assert.Null(Environment.GetEnvironmentVariable("LITERATE_TESTS_RAN"));
    }

    [Fact]
    public async Task The_process_is_gone_when_its_notebook_ends()
    {
        var run = await Runs.OfCellsAsync("Console.Write(Environment.ProcessId);");

        AssertGone(int.Parse(run.PrintedBy(1), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_process_is_gone_when_a_thread_of_its_notebook_would_go_on_for_ever()
    {
        var run = await Runs.OfCellsAsync("new System.Threading.Thread(() => { while (true); }).Start(); Console.Write(Environment.ProcessId);");

        AssertGone(int.Parse(run.PrintedBy(1), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_process_is_gone_when_its_notebook_took_too_long()
    {
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(NotebookBuilder.Of(here.Code), """{ "timeouts": { "cell": 7 } }""", time);
        var process = await here.ArrivalAsync(running);

        time.Elapse(TimeSpan.FromSeconds(7));

        Assert.Equal(["TimedOut"], (await running).Verdicts());
        AssertGone(process);
    }

    [Fact]
    public async Task The_process_is_gone_when_the_run_is_cancelled()
    {
        using var folder = new TempFolder();
        using var here = new Rendezvous();
        folder.Write("notebook.ipynb", NotebookBuilder.Of(here.Code));
        using var cancelling = new CancellationTokenSource();
        var running = folder.RunAsync("notebook.ipynb", cancellationToken: cancelling.Token);
        var process = await here.ArrivalAsync(running);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        AssertGone(process);
    }

    [Theory]
    [InlineData("sleep 1000")]
    [InlineData("sleep 1000 & wait")]
    [InlineData("(sleep 1000 &)")]
    [InlineData("nohup sleep 1000 > /dev/null 2>&1 &")]
    [InlineData("setsid sleep 1000 > /dev/null 2>&1 &")]
    [InlineData("set -m; sleep 1000 &")]
    [InlineData("env -i setsid sh -c '(sleep 1000 &)' > /dev/null 2>&1")]
    public async Task What_a_cell_has_started_is_gone_with_its_notebook(string command)
    {
        Unix.Require("sh and setsid");
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of(Unix.Starting(command)));

        await folder.RunAsync("notebook.ipynb");

        Unix.AssertNothingRunsIn(folder);
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "setsid sleep 1000 &")]
    [InlineData("Environment.FailFast(\"over\");", "setsid sleep 1000 &")]
    [InlineData("Environment.FailFast(\"over\");", "env -i setsid sh -c '(sleep 1000 &)' > /dev/null 2>&1")]
    public async Task What_a_cell_has_started_is_gone_when_its_process_has_crashed(string crash, string command)
    {
        Unix.Require("sh and setsid");
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of(Unix.Running($"{command}"), crash));

        Assert.Equal(["Passed", "Crashed"], (await folder.RunAsync("notebook.ipynb")).Verdicts());

        Unix.AssertNothingRunsIn(folder);
    }

    [Fact]
    public async Task A_chain_of_processes_that_each_start_the_next_and_end_is_gone_with_its_notebook()
    {
        Unix.Require("sh and setsid");
        using var folder = new TempFolder();
        folder.Write("comet.sh", "sh ./comet.sh &\n");
        folder.Write("notebook.ipynb", NotebookBuilder.Of(Unix.Running("env -i setsid sh ./comet.sh > /dev/null 2>&1")));

        await folder.RunAsync("notebook.ipynb");

        Unix.AssertNothingRunsIn(folder);
    }

    private static void AssertGone(int processId) => Assert.Throws<ArgumentException>(() => Process.GetProcessById(processId));
}
