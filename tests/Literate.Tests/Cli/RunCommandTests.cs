using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary><c>literate run</c> prints what the cells give, and compares and writes nothing.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_output_goes_where_it_belongs_as_text()
    {
        var before = new NotebookBuilder()
            .Code("Console.Write(\"no end\");\n1 + 1", Returned("stored, and not compared"))
            .Code("Console.Error.WriteLine(\"careful\"); display(HTML(\"<b>x</b>\")); Console.WriteLine(\"\\u001b[1mbold\\u001b[0m\");")
            .Tagged("raises-exception", "throw new ArgumentException(\"boo\");")
            .Tagged("skip-execution", "?").ToJson();
        _folder.Write("a.ipynb", before);

        var run = await CommandLine.RunAsync(_folder, "run a.ipynb");

        Assert.Equal("no end\n2\n[text/html]\n<b>x</b>\n\e[1mbold\e[0m\n", run.Output);
        Assert.Equal("careful\nSystem.ArgumentException: boo\n   at top level in cell 3, line 1\n", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(_folder["a.ipynb"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Parameters_are_set_for_this_run()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Tagged("parameters", "int count = 3; string name = \"x\";").Code("Console.WriteLine($\"{name} {count}\");"));

        var set = await CommandLine.RunAsync(_folder, "run -p count=5 a.ipynb --parameter name=a=b");

        Assert.Equal((0, "a=b 5\n", ""), (set.ExitCode, set.Output, set.Error));
    }

    [Theory]
    [InlineData("-p count", "--parameter 'count' is not a name and its value. Write them with = in between, for instance -p count=5.\n")]
    [InlineData("-p count=1 -p count=2", "--parameter gives count two values. Leave one out.\n")]
    [InlineData("-p other=1", "a.ipynb: nothing was run.\n    other: no variable of this name is declared there.\n")]
    [InlineData("-p count=many", "a.ipynb: nothing was run.\n    count: 'many' is not a value of int. Write a whole number from -2147483648 to 2147483647.\n")]
    public async Task A_parameter_that_cannot_be_set_ends_with_64_and_nothing_is_run(string parameters, string error)
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Tagged("parameters", "int count = 3; Console.WriteLine(\"ran\");"));

        var run = await CommandLine.RunAsync(_folder, $"run a.ipynb {parameters}");

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error);
    }

    [Fact]
    public async Task A_failure_is_told_with_its_place_on_standard_error()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("Console.Write(1);", "throw new Exception(\"boo\");", "3"));

        var run = await CommandLine.RunAsync(_folder, "run a.ipynb");

        Assert.Equal((1, "1\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("\na.ipynb: cell 2, line 1: it ended with an exception.\n", run.Error);
        Assert.Contains("    1 | throw new Exception(\"boo\");\n", run.Error);
        Assert.EndsWith("\na.ipynb: 1 cell from cell 3 on not run, because cell 2 failed.\n", run.Error);
    }

    [Theory]
    [InlineData("Environment.Exit(3);", 2)]
    [InlineData("int q = ;", 1)]
    public async Task The_exit_code_tells_what_kind_of_failure_it_is(string code, int exitCode)
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of(code));

        Assert.Equal(exitCode, (await CommandLine.RunAsync(_folder, "run a.ipynb")).ExitCode);
    }

    [Fact]
    public async Task It_is_for_one_notebook_that_can_be_read()
    {
        _folder.Write("part/a.ipynb", "");

        var folder = await CommandLine.RunAsync(_folder, "run part");
        var bad = await CommandLine.RunAsync(_folder, "run part/a.ipynb");
        var none = await CommandLine.RunAsync(_folder, "run part/b.ipynb");

        Assert.Equal((64, 65, 65), (folder.ExitCode, bad.ExitCode, none.ExitCode));
        Assert.StartsWith("part is a folder, and run is for one notebook.", folder.Error);
        Assert.StartsWith("part/a.ipynb: The file is empty.", bad.Error);
        Assert.Equal("part/b.ipynb: there is no such file or folder. Did you mean part/a.ipynb?\n", none.Error);
    }
}
