using System.Diagnostics;
using Literate.Tests.Support;

namespace Literate.Tests.Isolation;

/// <summary>An engine that is ended by force takes its workers along.</summary>
public sealed class EngineEndTests
{
    [Theory]
    [InlineData("while (true) ;")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true) ; }; while (true) ;")]
    public async Task A_worker_ends_with_an_engine_that_was_killed(string endless)
    {
        using var folder = new TempFolder();
        using var here = new Rendezvous();
        folder.Write("notebook.ipynb", NotebookBuilder.Of($"{(OperatingSystem.IsWindows() ? "" : Unix.Starting("sleep 1000"))}\n{here.Code}\n{endless}"));
        using var engine = CommandLine.Start(folder, "test notebook.ipynb");
        using var worker = Process.GetProcessById(await here.ArrivalAsync(engine.WaitForExitAsync(TestContext.Current.CancellationToken)));
        here.Release();

        engine.Kill();

        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Unix.NothingRunsInAsync(folder, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_worker_that_was_stopped_ends_at_its_limit()
    {
        Unix.Require("signals");
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(NotebookBuilder.Of(here.Code), """{ "timeouts": { "cell": 7 } }""", time);
        var process = await here.ArrivalAsync(running);
        Unix.Signal(process, Unix.SigStop);

        time.Elapse(TimeSpan.FromSeconds(7));

        Assert.Equal(["TimedOut"], (await running).Verdicts());
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }
}
