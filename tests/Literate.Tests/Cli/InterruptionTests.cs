using System.Diagnostics;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary>Ctrl-C, the request to end and the closing of the terminal end a run, and leave nothing behind.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Interrupt = 2, Terminate = 15, HangUp = 1;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Interrupt, 130)]
    [InlineData(Terminate, 143)]
    [InlineData(HangUp, 129)]
    public async Task A_run_that_is_interrupted_ends_its_workers_and_writes_nothing(int signal, int exitCode)
    {
        Unix.Require("signals");
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1", Returned("1")));
        _folder.Write("b.ipynb", NotebookBuilder.Of(here.Code));
        using var process = CommandLine.Start(_folder, "test --jobs 1 --report-junit report.xml --record-durations");
        var ended = CommandLine.EndAsync(process);
        var worker = await here.ArrivalAsync(ended);

        Assert.Equal(0, Unix.Signal(process.Id, signal));

        var run = await ended;
        Assert.Equal((exitCode, "Interrupted. Nothing was written.\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("passed  a.ipynb", run.Output);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(worker));
        Assert.Equal(["a.ipynb", "b.ipynb"], _folder.Files());
    }

    [Theory]
    [InlineData("test")]
    [InlineData("accept .")]
    public async Task A_command_that_still_waits_for_a_file_to_be_read_ends_too(string arguments)
    {
        Unix.Require("signals");
        _folder.Write("a.ipynb", NotebookBuilder.Of("1"));
        Unix.MakePipe(_folder["literate.json"]);
        using var process = CommandLine.Start(_folder, arguments);
        var ended = CommandLine.EndAsync(process);
        await using var pipe = await Task.Run(() => new FileStream(_folder["literate.json"], FileMode.Open, FileAccess.Write), TestContext.Current.CancellationToken); // Opens when it is read.

        Assert.Equal(0, Unix.Signal(process.Id, Interrupt));

        Assert.Equal(130, (await ended).ExitCode);
    }

    [Fact]
    public async Task The_joining_of_reports_can_be_interrupted_while_it_waits_for_one()
    {
        Unix.Require("signals");
        Unix.MakePipe(_folder["report.xml"]);
        using var process = CommandLine.Start(_folder, "merge-reports report.xml --out all.xml");
        var ended = CommandLine.EndAsync(process);
        // The pipe opens when the command opens its other end, and then it waits for what is never written.
        await using var pipe = await Task.Run(() => new FileStream(_folder["report.xml"], FileMode.Open, FileAccess.Write), TestContext.Current.CancellationToken);

        Assert.Equal(0, Unix.Signal(process.Id, Interrupt));

        var run = await ended;
        Assert.Equal((130, "", "Interrupted. Nothing was written.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(["report.xml"], _folder.Files());
    }

    [Fact]
    public async Task What_was_accepted_before_an_interruption_stays_and_is_listed()
    {
        Unix.Require("signals");
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", NotebookBuilder.Of("1 + 1"));
        var unfinished = NotebookBuilder.Of("2 + 2", here.Code).ToJson();
        _folder.Write("b.ipynb", unfinished);
        using var process = CommandLine.Start(_folder, "accept --jobs 1 .");
        var ended = CommandLine.EndAsync(process);
        await here.ArrivalAsync(ended);

        Assert.Equal(0, Unix.Signal(process.Id, Terminate));

        var run = await ended;
        Assert.Equal((143, "Interrupted. Nothing was written but what is listed as accepted.\n"), (run.ExitCode, run.Error));
        Assert.EndsWith("accepted  a.ipynb [1] 1 + 1\n", run.Output);
        Assert.True((await _folder.RunAsync("a.ipynb")).IsGood);
        Assert.Equal(unfinished, await File.ReadAllTextAsync(_folder["b.ipynb"], TestContext.Current.CancellationToken));
        Assert.Equal(["a.ipynb", "b.ipynb"], _folder.Files());
    }
}
