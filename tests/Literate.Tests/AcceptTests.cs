using System.Runtime.Versioning;
using Literate.Accepting;
using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>Accepting writes what came into the file, and touches nothing else.</summary>
public sealed class AcceptTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_the_outputs_that_differ_are_written()
    {
        // The layout is nobody's: a tool that writes the whole file anew would change it.
        const string Before =
            """
            {"nbformat":4,  "nbformat_minor":5, "metadata":{"mine":[1,2 ,3]},
              "cells":[
                {"cell_type":"markdown","metadata":{},"source":"# caf\u00e9"},
                {"cell_type":"code","metadata":{"tags":["x"]},"execution_count":7,"source":["1 + 1"],"outputs":[
                   {"output_type":"execute_result","execution_count":7,"metadata":{},"data":{"text/plain":"2"}}]},
                {"cell_type":"code","metadata":{},"execution_count":8,"source":"Console.WriteLine(\"new\");","outputs":[
                   {"output_type":"stream","name":"stdout","text":"old\n"}]}
              ]}
            """;
        var path = _folder.Write("notebook.ipynb", Before);

        var accepted = OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Equal([2], accepted.Select(cell => cell.Cell.Number));
        var after = await ReadAsync(path);
        var kept = Before.IndexOf("8,\"source\"", StringComparison.Ordinal);
        Assert.Equal(Before[..kept].Replace("\"execution_count\":7", "\"execution_count\":1"), after[..kept]); // The cells are numbered as they ran.
        Assert.EndsWith("}\n  ]}", after);
        Assert.True((await _folder.RunAsync("notebook.ipynb")).IsGood);
    }

    [Fact]
    public async Task Bytes_in_which_the_path_of_the_book_stands_by_chance_are_stored_as_they_came()
    {
        _folder.Write("notebook.ipynb", new NotebookBuilder().Code("""($"+{Environment.CurrentDirectory}+").DisplayAs("image/jpeg");"""));

        OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Equal([Displayed($"+{_folder.Path}+", "image/jpeg")], NotebookFile.Read(_folder["notebook.ipynb"]).Cells[0].Outputs);
    }

    [Fact]
    public async Task Missing_outputs_are_stored_as_Jupyter_lays_them_out()
    {
        var path = _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Code("""Console.WriteLine("a"); Console.WriteLine("b"); display(1); 2"""));

        OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Contains(
            """
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a\n",
                  "b\n"
                 ]
                },
                {
                 "data": {
                  "text/plain": [
                   "1"
                  ]
                 },
                 "metadata": {},
                 "output_type": "display_data"
                },
                {
                 "data": {
                  "text/plain": [
                   "2"
                  ]
                 },
                 "execution_count": 1,
                 "metadata": {},
                 "output_type": "execute_result"
                }
               ],
            """,
            await ReadAsync(path));
    }

    [Fact]
    public async Task Accepting_twice_changes_nothing()
    {
        var path = _folder.Write("notebook.ipynb", NotebookBuilder.Of("Console.WriteLine(1);", "new[] { 1 }"));
        OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));
        var once = await ReadAsync(path);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        var accepted = OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Empty(accepted);
        Assert.Equal(once, await ReadAsync(path));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public async Task Cells_that_failed_or_were_not_run_keep_what_is_stored()
    {
        var path = _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Code("1", Returned("0", 1))
            .Code("""throw new Exception("boo");""", Printed("kept in 2\n"))
            .Code("3", Printed("kept in 3\n")));

        var accepted = OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Equal([1], accepted.Select(cell => cell.Cell.Number));
        var cells = NotebookFile.Read(path).Cells;
        Assert.Equal("1", Assert.IsType<ResultOutput>(Assert.Single(cells[0].Outputs)).Data["text/plain"]);
        Assert.Equal(Printed("kept in 2\n"), Assert.Single(cells[1].Outputs));
        Assert.Equal(Printed("kept in 3\n"), Assert.Single(cells[2].Outputs));
    }

    [Fact]
    public async Task The_expected_failures_are_accepted_too()
    {
        _folder.Write("notebook.ipynb", new NotebookBuilder()
            .Tagged("raises-exception", """throw new Exception("boo");""")
            .Tagged("does-not-compile", "int q = ;"));

        Assert.Equal(2, OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb")).Count);

        Assert.True((await _folder.RunAsync("notebook.ipynb")).IsGood);
    }

    [Fact]
    public async Task A_file_that_was_changed_meanwhile_is_left_alone()
    {
        var path = _folder.Write("notebook.ipynb", NotebookBuilder.Of("1"));
        var run = await _folder.RunAsync("notebook.ipynb");
        _folder.Write("notebook.ipynb", NotebookBuilder.Of("2"));
        var changed = await ReadAsync(path);

        var error = Assert.Throws<AcceptException>(() => OutputAcceptor.Accept(run));

        Assert.Equal($"{path}: nothing was accepted, because the file was changed while the notebook ran. Run the command again.", error.Message);
        Assert.Equal(changed, await ReadAsync(path));
    }

    [Fact]
    public async Task A_file_that_is_gone_meanwhile_is_not_made_again()
    {
        var path = _folder.Write("notebook.ipynb", NotebookBuilder.Of("1"));
        var run = await _folder.RunAsync("notebook.ipynb");
        File.Delete(path);

        var error = Assert.Throws<AcceptException>(() => OutputAcceptor.Accept(run));

        Assert.StartsWith($"{path}: nothing was accepted, because the file cannot be written.", error.Message);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task An_output_that_no_notebook_can_hold_is_refused_and_the_file_left_alone()
    {
        var path = _folder.Write("notebook.ipynb", NotebookBuilder.Of(""" "not JSON".DisplayAs("application/json"); """));
        var before = await ReadAsync(path);
        var run = await _folder.RunAsync("notebook.ipynb");

        var error = Assert.Throws<AcceptException>(() => OutputAcceptor.Accept(run));

        Assert.StartsWith($"{path}: nothing was accepted, because an output cannot be stored in a notebook.", error.Message);
        Assert.Equal(before, await ReadAsync(path));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Permissions_stay_and_no_other_file_is_left_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix permissions.");
        var path = _folder.Write("notebook.ipynb", NotebookBuilder.Of("1"));
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(path, Mode);

        OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Equal(Mode, File.GetUnixFileMode(path));
        Assert.Equal(["notebook.ipynb"], _folder.Files());
    }

    [Fact]
    public async Task A_link_stays_a_link_and_its_target_is_written()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows only an administrator may make links.");
        using var elsewhere = new TempFolder();
        var target = elsewhere.Write("target.ipynb", NotebookBuilder.Of("1"));
        File.CreateSymbolicLink(_folder["notebook.ipynb"], target);

        OutputAcceptor.Accept(await _folder.RunAsync("notebook.ipynb"));

        Assert.Equal(target, new FileInfo(_folder["notebook.ipynb"]).LinkTarget);
        Assert.Single(NotebookFile.Read(target).Cells[0].Outputs);
        Assert.Equal(["target.ipynb"], elsewhere.Files());
    }

    [Fact]
    public async Task On_a_build_server_the_command_accepts_nothing()
    {
        var path = _folder.Write("notebook.ipynb", NotebookBuilder.Of("1"));
        var before = await ReadAsync(path);

        var run = await CommandLine.RunAsync(_folder, "accept notebook.ipynb", ci: "true");

        Assert.Equal(64, run.ExitCode);
        Assert.Equal(
            "Nothing was accepted, because CI is true: a build server checks outputs and does not change them. "
            + "Accept on your own machine and commit the notebook.\n",
            run.Error);
        Assert.Equal("", run.Output);
        Assert.Equal(before, await ReadAsync(path));
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    [Fact]
    public async Task What_is_accepted_in_one_place_holds_in_another()
    {
        _folder.Write("here/notebook.ipynb", NotebookBuilder.Of("""Console.WriteLine(System.IO.Path.GetFullPath("data.csv"));"""));
        OutputAcceptor.Accept(await _folder.RunAsync("here/notebook.ipynb"));
        var accepted = await ReadAsync(_folder["here/notebook.ipynb"]);

        _folder.Write("there/notebook.ipynb", accepted);

        Assert.DoesNotContain(_folder.Path, accepted);
        Assert.True((await _folder.RunAsync("there/notebook.ipynb")).IsGood);
    }
}
