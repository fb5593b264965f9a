using System.Text.RegularExpressions;
using System.Xml.Linq;
using Literate.Tests.Support;
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
