using DocsSite.Building;
using DocsSite.Tests.Stage;
using Literate;
using Literate.Books;
using Literate.Verdicts;

namespace DocsSite.Tests;

/// <summary>What a person at a terminal sees while notebooks run.</summary>
public sealed class ProgressTests
{
    private static readonly NotebookSource First = Source("part/first.ipynb"), Second = Source("second.ipynb");

    [Theory]
    [InlineData(60, "0/2 done | part/first.ipynb")]
    [InlineData(25, "0/2 done | first.ipynb")]
    [InlineData(16, "0/2 done | f…")]
    public async Task One_line_tells_what_runs_and_is_never_wider_than_the_terminal(int width, string line)
    {
        var terminal = new StringWriter();
        var progress = new ProgressLine(terminal, () => width, TimeProvider.System);
        var shown = new List<string>();
        await foreach (var _ in progress.Showing(Events(new RunEvent.NotebookStarted(0, First)), 2))
            shown.Add(Screen(terminal));
        Assert.Equal([line], shown);
        Assert.Equal("", Screen(terminal));
    }

    [Fact]
    public async Task Lines_that_stay_stand_above_it_and_it_is_gone_in_the_end()
    {
        var terminal = new StringWriter { NewLine = "\n" };
        var progress = new ProgressLine(terminal, () => 80, TimeProvider.System);
        var report = new BuildReport(terminal, TextWriter.Null, progress: progress);
        var shown = new List<string>();
        await foreach (var _ in report.Showing(Events(new RunEvent.NotebookStarted(0, First), new RunEvent.NotebookStarted(1, Second), Done(1, Second)), 2))
            shown.Add(Screen(terminal));
        Assert.Equal("0/2 done | part/first.ipynb | second.ipynb", shown[1]);
        Assert.Equal("proved  second.ipynb  0 cells\n1/2 done | part/first.ipynb", shown[2]);
        Assert.Equal("proved  second.ipynb  0 cells\n", Screen(terminal));
    }

    [Fact]
    public async Task Where_nobody_watches_there_are_plain_lines_and_a_summary()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n```csharp\nConsole.Write(1);\n```\n\n```output\n1\n```\n");
        var ended = await DocsSiteProcess.RunAsync("--book", folder.Book, "--out", folder.Out);
        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain('\r', ended.Output.ReplaceLineEndings("\n"));
        Assert.StartsWith("proved  a.md  1 cell\n", ended.Output.ReplaceLineEndings("\n"));
        Assert.Matches(@"\n1 notebook proved: 1 cell compared\.\n2 pages in .*, in \d+\.\d s\n", ended.Output.ReplaceLineEndings("\n"));
    }

    private static NotebookSource Source(string name) =>
        new(Path.GetFullPath(name), name, new BookHome(Environment.CurrentDirectory, BookSettings.Default));

    private static RunEvent.NotebookDone Done(int place, NotebookSource source) => new(
        place, new NotebookResult.Ran(source, new(Array.Empty<byte>()), new Literate.Documents.Notebook { Cells = [] }, [], "", TimeSpan.Zero, 0));

    private static async IAsyncEnumerable<RunEvent> Events(params RunEvent[] events)
    {
        await Task.CompletedTask;
        foreach (var happened in events)
            yield return happened;
    }

    /// <summary>What a terminal shows of what was written to it.</summary>
    private static string Screen(StringWriter terminal) => string.Join('\n', terminal.ToString().Split('\n').Select(line =>
    {
        var cells = new List<char>();
        foreach (var written in line.Split('\r'))
        {
            foreach (var (at, sign) in written.Index())
            {
                if (at < cells.Count)
                    cells[at] = sign;
                else
                    cells.Add(sign);
            }
        }

        return new string([.. cells]).TrimEnd();
    }));
}
