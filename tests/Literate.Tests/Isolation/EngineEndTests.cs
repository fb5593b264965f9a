using System.Diagnostics;
using System.IO.Pipes;
using Literate.Runtime.Messages;
using Literate.Tests.Support;

namespace Literate.Tests.Isolation;

/// <summary>An engine that is ended by force takes its workers along.</summary>
public sealed class EngineEndTests
{
    [Theory]
    [InlineData("while (true) ;", "sleep 1000")]
    [InlineData("System.Threading.Thread.Sleep(-1);", "setsid sleep 1000")]
    [InlineData("System.Threading.Thread.Sleep(-1);", "env -i setsid sh -c '(sleep 1000 &)'")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true) ; }; while (true) ;", "sleep 1000")]
    public async Task A_worker_ends_with_an_engine_that_was_killed(string endless, string started)
    {
        using var folder = new TempFolder();
        using var here = new Rendezvous();
        folder.Write("notebook.ipynb", NotebookBuilder.Of($"{(OperatingSystem.IsWindows() ? "" : Unix.Starting(started))}\n{here.Code}\n{endless}"));
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

    [Fact]
    public async Task A_message_to_a_worker_that_takes_none_is_given_up_when_its_time_is_over()
    {
        var name = $"literate-tests-{Guid.NewGuid():N}";
        await using var ours = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        await using var theirs = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous); // It never reads.
        var connected = ours.WaitForConnectionAsync(TestContext.Current.CancellationToken);
        await theirs.ConnectAsync(TestContext.Current.CancellationToken);
        await connected;
        using var time = new CancellationTokenSource();
        var more = new byte[16 * 1024 * 1024]; // More than a pipe holds.

        var sending = new MessageChannel(ours).SendAsync(new WorkerMessage.Run(0, more, [], 0, false, []), time.Token);
        await time.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }
}
