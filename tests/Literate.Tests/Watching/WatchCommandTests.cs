using System.Diagnostics;
using System.Text.RegularExpressions;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Watching;

/// <summary><c>literate test --watch</c>, run as a process.</summary>
public sealed partial class WatchCommandTests : IDisposable
{
    private const int Interrupt = 2;
    private const string Waiting = "Waiting for a change of";

    private readonly TempFolder _folder = new();
    private Process? _process;

    public void Dispose()
    {
        if (_process is { HasExited: false })
            _process.Kill();
        _process?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_notebook_that_is_saved_runs_again_however_the_editor_saves_it()
    {
        Unix.Require("signals");
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1", Returned("1")));
        _folder.Write("part/b.md", "```csharp\nConsole.Write(2);\n```\n\n```output\n2\n```\n");
        Start("test --watch --jobs 1");

        var first = await UntilAsync(Waiting);
        _folder.Write("a.ipynb", new NotebookBuilder().Code("3", Returned("1")));
        var inPlace = await UntilAsync(Waiting);
        _folder.Write("part/b.md.new", "```csharp\nConsole.Write(3);\n```\n\n```output\n3\n```\n");
        File.Move(_folder["part/b.md.new"], _folder["part/b.md"], overwrite: true);
        var byRename = await UntilAsync(Waiting);
        _folder.Write("later/c.ipynb", new NotebookBuilder().Code("4", Returned("4")));
        var added = await UntilAsync(Waiting);

        Assert.Equal(0, Unix.Signal(_process!.Id, Interrupt));
        var rest = await CommandLine.EndAsync(_process);

        Assert.Equal(["===== 2 notebooks", "passed  a.ipynb", "passed  part/b.md", "2 notebooks, 2 code cells: 2 passed", "Waiting for a change of 2 notebooks or of what they load. Ctrl-C ends."], Told(first));
        Assert.Equal("===== 1 notebook after a change of a.ipynb", Told(inPlace).First());
        Assert.Contains("1 notebook, 1 code cell: 1 differs", inPlace);
        Assert.Equal(["===== 1 notebook after a change of part/b.md", "passed  part/b.md", "1 notebook, 1 code cell: 1 passed"], Told(byRename).SkipLast(1));
        Assert.Equal(["===== 1 notebook after a change of later/c.ipynb", "passed  later/c.ipynb", "1 notebook, 1 code cell: 1 passed", "Waiting for a change of 3 notebooks or of what they load. Ctrl-C ends."], Told(added));
        Assert.Equal((130, "", "Interrupted. Nothing was written.\n"), (rest.ExitCode, rest.Output, rest.Error));
    }

    [Fact]
    public async Task What_cells_load_and_what_settings_say_is_watched_too_also_elsewhere()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("made/code.csx", "var x = 1;");
        _folder.Write("a.ipynb", new NotebookBuilder().Code($"#load \"{elsewhere["made/code.csx"].Replace('\\', '/')}\"\nx", Returned("1")));
        _folder.Write("b.ipynb", new NotebookBuilder().Code("2", Returned("2")));
        Start("test --watch a.ipynb b.ipynb");

        await UntilAsync(Waiting);
        Directory.Delete(elsewhere["made"], recursive: true);
        var gone = await UntilAsync(Waiting);
        elsewhere.Write("made/code.csx", "var x = 5;"); // As a build does that begins from nothing.
        var loaded = await UntilAsync(Waiting);
        _folder.Write("literate.json", "{");
        var broken = await UntilAsync("Waiting for a change that mends it.");
        _folder.Write("literate.json", """{ "replace": [{ "pattern": "5", "with": "1" }] }""");
        var mended = await UntilAsync(Waiting);

        Assert.All([gone, loaded], told => Assert.Equal($"===== 1 notebook after a change of ../{Path.GetFileName(elsewhere.Path)}/made/code.csx", Told(told).First()));
        Assert.Contains("1 notebook, 1 code cell: 1 failed", gone);
        Assert.Contains(broken, line => line.Contains("literate.json:1: the file is not JSON;", StringComparison.Ordinal));
        Assert.Equal("===== 2 notebooks after a change of literate.json", Told(mended).First());
        Assert.Contains("2 notebooks, 2 code cells: 2 passed", mended);
    }

    [Fact]
    public async Task A_run_is_broken_off_when_a_file_is_saved_and_what_it_had_not_come_to_runs_then()
    {
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1", Returned("1")));
        _folder.Write("b.ipynb", NotebookBuilder.Of(here.Code));
        _folder.Write("c.ipynb", new NotebookBuilder().Code("3", Returned("3")));
        Start("test --watch --jobs 1");
        await here.ArrivalAsync(_process!.WaitForExitAsync(TestContext.Current.CancellationToken));

        _folder.Write("b.ipynb", new NotebookBuilder().Code("2", Returned("2")));
        var told = await UntilAsync(Waiting);

        Assert.Equal(
            ["===== 3 notebooks", "passed  a.ipynb", "A file was saved, so this run is broken off.", "===== 2 notebooks after a change of b.ipynb", "passed  b.ipynb", "passed  c.ipynb", "2 notebooks, 2 code cells: 2 passed"],
            Told(told).SkipLast(1));
    }

    [Fact]
    public async Task A_cell_that_writes_what_it_loads_does_not_start_itself_again()
    {
        _folder.Write("code.csx", "var x = 1;");
        _folder.Write("a.ipynb", new NotebookBuilder().Code("""System.IO.File.WriteAllText("code.csx", "var x = 1;");""").Code("#load \"code.csx\"\nx", Returned("1")));
        _folder.Write("b.ipynb", new NotebookBuilder().Code("2", Returned("2")));
        Start("test --watch");

        await UntilAsync(Waiting);
        _folder.Write("b.ipynb", new NotebookBuilder().Code("3", Returned("3")));
        var told = await UntilAsync(Waiting);

        Assert.Equal("===== 1 notebook after a change of b.ipynb", Told(told).First());
    }

    [Theory]
    [InlineData("--shard 1/2", "--shard")]
    [InlineData("--report-junit r.xml --record-durations", "--report-junit and --record-durations")]
    public async Task What_is_for_the_end_of_a_run_does_not_go_with_it(string options, string named)
    {
        var run = await CommandLine.RunAsync(_folder, $"test --watch {options}");

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"--watch does not go with {named}: it never comes to the end of a run. Leave one out.\n", run.Error);
    }

    private void Start(string arguments) => _process = CommandLine.Start(_folder, arguments);

    /// <summary>The lines up to one that begins so.</summary>
    private async Task<IReadOnlyList<string>> UntilAsync(string beginning)
    {
        var lines = new List<string>();
        while (lines is not [.., var last] || !last.StartsWith(beginning, StringComparison.Ordinal))
        {
            var line = await _process!.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            if (line is null)
                Assert.Fail($"It has ended: {await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The lines that are not blank, without what differs between two runs, and without how much was compared.</summary>
    private static IEnumerable<string> Told(IEnumerable<string> lines) =>
        lines.Where(line => line.Length > 0 && !line.StartsWith("By expectation:", StringComparison.Ordinal)).Select(line => Clock().Replace(Duration().Replace(line, ""), "====="));

    [GeneratedRegex(@"  1 cells?, \d+\.\d s$")]
    private static partial Regex Duration();

    [GeneratedRegex("^===== [0-9:]{8} =====")]
    private static partial Regex Clock();
}
