using Literate.Documents;
using Literate.Python;

namespace NotebookRunner.Python;

/// <summary>Holds the tests of the scripts to account: they fail where a script and its notebook disagree, and say where.</summary>
public sealed class ScriptFalsificationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("literate-script-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("1\n2\n", null, null)]
    [InlineData("1  \r\n2", null, null)]
    [InlineData("1\n3\n", "Python counts in another way", null)]
    [InlineData("1\n3\n", null, "first in line 2")]
    [InlineData("1\n", null, "first in line 2")]
    [InlineData("", null, "first in line 1")]
    [InlineData("1\n2\n", "Python counts in another way", "Take the line `# differs:` away.")]
    public void A_part_must_print_what_its_cell_gives_or_differ_where_it_says_so(string printed, string? differs, string? problem)
    {
        var cell = new Cell
        {
            Kind = CellKind.Code,
            Source = "// count",
            Outputs =
            [
                new StreamOutput(StreamOutput.StandardOutput, "1\n"),
                new StreamOutput(StreamOutput.StandardError, "not compared"),
                new ResultOutput(new MimeBundle([new("text/plain", "2")]), null),
            ],
        };

        var found = BesideTheCell.Problem(new ScriptPart("count", 1, "", differs), printed, cell);

        Assert.Equal(problem is null, found is null);
        Assert.Contains(problem ?? "", found ?? "");
    }

    [Fact]
    public async Task Parts_share_their_names_are_told_apart_and_an_error_names_the_line_of_the_file()
    {
        Assert.SkipWhen(PythonInterpreter.Three is null, "There is no Python 3.9 or later on this machine (python3, python, py).");
        var path = Path.Combine(_folder.FullName, "script.py");
        var text = "number = 20\nprint('early')\n# cell: a\nprint('é')\nnumber += 1\n\n# cell: b\nprint(number)\n# cell: c\n# differs: no\nprint('begun')\nprint(gone)\n# cell: d\n";
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        var run = await ScriptRun.OfAsync(PythonInterpreter.Three, PythonScript.Parse(path, text), TestContext.Current.CancellationToken);

        Assert.Equal("early\n", run.Before);
        Assert.Equal(["é\n", "21\n"], run.Printed);
        Assert.Contains("line 12", run.Failure);
        Assert.Contains("name 'gone' is not defined", run.Failure);
    }
}
