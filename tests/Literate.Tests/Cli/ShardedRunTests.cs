using System.Text.RegularExpressions;
using System.Xml.Linq;
using Literate.Cli;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary>A run that several machines share: durations recorded, notebooks split, reports joined.</summary>
public sealed class ShardedRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_shards_of_a_run_are_the_whole_run_and_so_is_the_report_that_they_join_into()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1", Returned("1")).Code("2", Returned("2")));
        _folder.Write("b.ipynb", NotebookBuilder.Of("3"));
        _folder.Write("c.ipynb", new NotebookBuilder().Tagged("skip-execution", "4"));
        _folder.Write("literate.durations.json", """{ "a.ipynb": 5, "b.ipynb": 3, "c.ipynb": 1 }""");

        var first = await CommandLine.RunAsync(_folder, "test --shard 1/3 --report-junit reports/1.xml");
        var second = await CommandLine.RunAsync(_folder, "test --shard 2/3 --report-junit reports/2.xml");
        var third = await CommandLine.RunAsync(_folder, "test --shard 3/3 --report-junit reports/3.xml");
        var merge = await CommandLine.RunAsync(_folder, "merge-reports reports --out report.xml");

        Assert.Equal([0, 1, 0, 0], new[] { first, second, third, merge }.Select(run => run.ExitCode));
        Assert.StartsWith("Shard 1/3: 1 of 3 notebooks, by recorded durations.\npassed  a.ipynb", first.Output);
        Assert.StartsWith("Shard 2/3: 1 of 3 notebooks, by recorded durations.\ndiffers  b.ipynb", second.Output);
        Assert.StartsWith("Shard 3/3: 1 of 3 notebooks, by recorded durations.\npassed  c.ipynb", third.Output);
        Assert.Equal(
            "report.xml: 3 reports joined, 3 notebooks, 4 cells: 1 failed, 0 timed out, crashed or unreadable, 1 skipped or not run.\n", merge.Output);
        var report = XDocument.Load(_folder["report.xml"]).Root!;
        Assert.Equal(["a.ipynb", "b.ipynb", "c.ipynb"], report.Elements().Select(suite => suite.Attribute("name")?.Value));
        // What the terminal told is what the report tells.
        Assert.Contains(report.Descendants("failure").Single().Value, second.Output);
    }

    [Fact]
    public async Task A_shard_without_notebooks_is_good_says_so_and_has_a_report()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("var x = 1;"));

        var run = await CommandLine.RunAsync(_folder, "test --shard 2/2 --report-junit report.xml");

        Assert.Equal((0, "Shard 2/2: none of 1 notebook, so there is nothing to run.\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("literate test, shard 2/2", XDocument.Load(_folder["report.xml"]).Root!.Attribute("name")?.Value);
    }

    [Fact]
    public async Task A_report_that_lacks_a_shard_is_written_and_the_shard_is_named()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("var x = 1;"));
        await CommandLine.RunAsync(_folder, "test --shard 1/2 --report-junit 1.xml");

        var merge = await CommandLine.RunAsync(_folder, "merge-reports 1.xml --out all.xml");

        Assert.Equal((65, "No report of shard 2/2 is among them, so all.xml is not the whole run. See why that shard has written none.\n"), (merge.ExitCode, merge.Error));
        Assert.Contains("a.ipynb", await File.ReadAllTextAsync(_folder["all.xml"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Shards_that_were_split_by_different_durations_are_not_joined_into_a_report_that_lacks_a_notebook()
    {
        foreach (var name in new[] { "a.ipynb", "b.ipynb", "c.ipynb" })
            _folder.Write(name, NotebookBuilder.Of("var x = 1;"));
        var durations = _folder.Write("literate.durations.json", """{ "a.ipynb": 1, "b.ipynb": 1, "c.ipynb": 9 }""");
        await CommandLine.RunAsync(_folder, "test --shard 2/2 --report-junit reports/2.xml");
        File.Delete(durations);
        await CommandLine.RunAsync(_folder, "test --shard 1/2 --report-junit reports/1.xml");

        var merge = await CommandLine.RunAsync(_folder, "merge-reports reports --out all.xml");

        Assert.Equal((65, ""), (merge.ExitCode, merge.Output));
        Assert.StartsWith($"{Path.Combine("reports", "2.xml")}: its run split the notebooks differently from that of {Path.Combine("reports", "1.xml")}", merge.Error);
        Assert.False(File.Exists(_folder["all.xml"]));
    }

    [Fact]
    public async Task A_joined_report_says_how_many_notebooks_it_lacks()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("var x = 1;"));
        _folder.Write("b.ipynb", NotebookBuilder.Of("var x = 1;"));
        await CommandLine.RunAsync(_folder, "test --shard 1/2 --report-junit 1.xml");

        var merge = await CommandLine.RunAsync(_folder, "merge-reports 1.xml --out all.xml");

        Assert.Equal("all.xml: 1 report joined, 1 notebook, 1 cell: 0 failed, 0 timed out, crashed or unreadable, 0 skipped or not run.\n", merge.Output);
        Assert.Equal(
            (65, "No report of shard 2/2 is among them, so all.xml is not the whole run: it lacks 1 of 2 notebooks. See why that shard has written none.\n"),
            (merge.ExitCode, merge.Error));
    }

    [Theory]
    [InlineData("literate.durations.json", "report.xml", "the durations could not be recorded")]
    [InlineData("report.xml", "literate.durations.json", "the report cannot be written")]
    public async Task A_file_that_cannot_be_written_after_the_run_does_not_lose_the_other(string blocked, string written, string problem)
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of($"""var x = System.IO.Directory.CreateDirectory("{blocked}");"""));

        var run = await CommandLine.RunAsync(_folder, "test --record-durations --report-junit report.xml");

        Assert.Equal(65, run.ExitCode);
        Assert.Contains(problem, run.Error);
        Assert.Contains("a.ipynb", await File.ReadAllTextAsync(_folder[written], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_recorded_duration_is_that_of_the_cells_whether_they_were_compiled_or_cached()
    {
        Assert.Equal(Recorded(TimeSpan.FromSeconds(2)), Recorded(TimeSpan.FromSeconds(30)));

        double? Recorded(TimeSpan withCompilation)
        {
            var cell = Results.Cell("cell", 0, new Verdict.Passed());
            var ran = Results.Ran("a.ipynb", [cell with { Run = cell.Run with { Duration = withCompilation, ExecutionTime = TimeSpan.FromSeconds(2) } }]);
            var recorder = new DurationRecorder([ran.Source]);
            recorder.Add(ran with { Duration = withCompilation });
            return recorder.Recorded.Single().SecondsOf(ran.Source);
        }
    }

    [Fact]
    public async Task Durations_are_recorded_for_what_ran_to_its_end()
    {
        _folder.Write("book/literate.json", "{}");
        _folder.Write("book/part/good.ipynb", NotebookBuilder.Of("var x = 1;"));
        _folder.Write("book/differs.ipynb", NotebookBuilder.Of("1"));
        _folder.Write("book/stopped.ipynb", NotebookBuilder.Of("throw new Exception();", "1"));
        _folder.Write("book/crashed.ipynb", NotebookBuilder.Of("Environment.Exit(3);"));
        _folder.Write("book/unreadable.ipynb", "");

        var run = await CommandLine.RunAsync(_folder, "test book --record-durations");

        Assert.EndsWith($"Durations recorded in {_folder[Path.Combine("book", "literate.durations.json")]}.\n", run.Output);
        var recorded = await File.ReadAllTextAsync(_folder["book/literate.durations.json"], TestContext.Current.CancellationToken);
        Assert.Equal(["differs.ipynb", "part/good.ipynb"], Regex.Matches(recorded, "\"(.*)\": [0-9.]+").Select(entry => entry.Groups[1].Value));
    }

    [Fact]
    public async Task Recorded_durations_that_are_not_understood_are_told_before_anything_runs()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("""System.IO.File.WriteAllText("ran.txt", "");"""));
        _folder.Write("literate.durations.json", "[]");

        foreach (var arguments in new[] { "test --record-durations", "test --shard 1/1" })
        {
            var run = await CommandLine.RunAsync(_folder, arguments);
            Assert.Equal((65, ""), (run.ExitCode, run.Output));
            Assert.StartsWith($"{_folder["literate.durations.json"]}:1: the recorded durations are not understood.", run.Error);
        }

        Assert.Equal(["a.ipynb", "literate.durations.json"], _folder.Files());
    }
}
