using System.Diagnostics;
using System.Text.RegularExpressions;
using Literate.Reporting;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>The <c>literate</c> command, run as a process.</summary>
public sealed partial class CommandLineTests : IDisposable
{
    private static readonly string InClone = $"dotnet run --project {Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "src", "Literate.Cli")} -- ";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Help_names_the_commands_and_what_they_do()
    {
        var run = await CommandLine.RunAsync(_folder, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"test <PATH>\s+Runs notebooks and compares their outputs with those stored in them\.", run.Output);
        Assert.Matches(@"accept <PATH>\s+Runs notebooks and stores the outputs that came where they differ\.", run.Output);
    }

    [Theory]
    [InlineData("", "A command is missing.\nRun `literate --help` to see the commands.\n")]
    [InlineData("tset", "'tset' is not a command of literate. Did you mean test?\nRun `literate --help` to see the commands.\n")]
    [InlineData("frobnicate a.ipynb", "'frobnicate' is not a command of literate.\nRun `literate --help` to see the commands.\n")]
    [InlineData("test --fast", "'--fast' is not an option of this command. If it is a file, write ./--fast.\nRun `literate test --help` to see what it takes.\n")]
    [InlineData("accept --jbos=2", "'--jbos=2' is not an option of this command. Did you mean --jobs? If it is a file, write ./--jbos=2.\nRun `literate accept --help` to see what it takes.\n")]
    public async Task A_command_line_that_is_not_understood_ends_with_64_and_a_word_on_what_may_be_meant(string arguments, string error)
    {
        var run = await CommandLine.RunAsync(_folder, arguments);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Equal(error.Replace("`literate ", $"`{InClone}"), run.Error);
    }

    [Fact]
    public async Task A_standard_output_that_cannot_be_written_is_told_and_is_no_fault_of_the_program()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        _folder.Write("a.ipynb", NotebookBuilder.Of("1;"));
        var command = $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "Literate.Cli.dll")}'";

        foreach (var arguments in new[] { "test", "test --json", "--help" })
        {
            var start = new ProcessStartInfo("sh", ["-c", $"{command} {arguments} > /dev/full"])
            {
                WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var run = await CommandLine.EndAsync(process);

            Assert.Equal(70, run.ExitCode);
            Assert.StartsWith("Standard output cannot be written: ", run.Error);
            Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        }
    }

    [Fact]
    public async Task Where_an_acceptance_was_refused_it_is_not_what_to_run_next()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("""System.IO.File.AppendAllText("a.ipynb", " "); 1"""));

        var run = await CommandLine.RunAsync(_folder, "accept a.ipynb");

        Assert.Equal((1, "\na.ipynb: nothing was accepted, because the file was changed while the notebook ran. Run the command again.\n"), (run.ExitCode, run.Error));
        Assert.Contains("a.ipynb: cell 1: it gives an output, and none is stored.", run.Output);
        Assert.DoesNotContain("accept", run.Output);
    }

    [Theory]
    [InlineData(0, "1 notebook, 0 code cells: no cell was compared")]
    [InlineData(2, "1 notebook, 2 code cells: 2 skipped, no cell was compared\nBy expectation: 2 skipped")]
    public async Task A_run_in_which_no_cell_is_compared_says_so(int skipped, string counts)
    {
        var notebook = new NotebookBuilder().Markdown("prose");
        for (var i = 0; i < skipped; i++)
            notebook.Tagged("skip-execution", "?");
        _folder.Write("a.ipynb", notebook);

        var run = await CommandLine.RunAsync(_folder, "test");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith($"\n{counts}\n", run.Output);
    }

    [Fact]
    public async Task A_path_that_is_not_there_ends_with_65_and_nothing_is_run()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("""System.IO.File.WriteAllText("ran.txt", "");"""));

        var run = await CommandLine.RunAsync(_folder, "test a.ipynb nowhere");

        Assert.Equal((65, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"nowhere: there is no such file or folder. Check the path; it starts from {_folder.Path}.\n", run.Error);
        Assert.Equal(["a.ipynb"], _folder.Files());
    }

    [Fact]
    public async Task A_crash_ends_with_2_and_a_file_that_cannot_be_read_with_65()
    {
        _folder.Write("crash/a.ipynb", NotebookBuilder.Of("Environment.Exit(3);"));
        _folder.Write("bad/b.ipynb", "");

        var crash = await CommandLine.RunAsync(_folder, "test crash");
        var bad = await CommandLine.RunAsync(_folder, "test bad");

        Assert.Equal((2, ""), (crash.ExitCode, crash.Error));
        Assert.Contains("crash/a.ipynb: cell 1: its process ended with exit code 3.", crash.Output);
        Assert.Equal(65, bad.ExitCode);
        Assert.StartsWith("\nbad/b.ipynb: The file is empty.", bad.Error);
        Assert.EndsWith(": 1 notebook cannot be read or run\n", bad.Output);
    }

    [Fact]
    public async Task Accept_without_a_path_writes_nothing_and_asks_for_one()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1"));
        var before = await File.ReadAllTextAsync(_folder["a.ipynb"], TestContext.Current.CancellationToken);

        var run = await CommandLine.RunAsync(_folder, "accept");

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("PATH", run.Error);
        Assert.Equal(before, await File.ReadAllTextAsync(_folder["a.ipynb"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_notebook_that_is_named_twice_runs_once()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1"));

        var run = await CommandLine.RunAsync(_folder, "accept . a.ipynb ./a.ipynb");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("1 notebook, 1 code cell: 1 accepted\n", run.Output);
    }
}
