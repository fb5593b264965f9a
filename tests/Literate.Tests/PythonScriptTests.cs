using Literate.Cells;
using Literate.Documents;
using Literate.Python;

namespace Literate.Tests;

public sealed class PythonScriptTests
{
    [Fact]
    public void A_script_falls_into_parts_without_their_marks_and_blank_ends()
    {
        var script = PythonScript.Parse(
            "a.py",
            "import re\n\n# cell: First\n\ndef f():\n    # cell: not at the line's beginning\n\n    pass\n\n\n# cell: Second, with: a colon  \n# differs: it has no  type\nprint(1)\r\n# cell: Third\n");

        Assert.Equal(
            [
                new("First", 3, "def f():\n    # cell: not at the line's beginning\n\n    pass", null),
                new("Second, with: a colon", 11, "print(1)", "it has no  type"),
                new ScriptPart("Third", 14, "", null),
            ],
            script.Parts);
        Assert.Empty(script.Problems);
    }

    [Fact]
    public void Parts_go_to_the_cells_of_their_names_in_order()
    {
        var script = PythonScript.Parse("a.py", "# cell: twice\n1\n# cell: once\n2\n# cell: twice\n3");

        var paired = PairedScript.Of(script, "a.ipynb", Cells("// twice\n1", "#r \"x.dll\"\n// once", "// alone", "// twice"));

        Assert.Equal([(1, "1"), (2, "2"), (4, "3")], paired.ByCell.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Code)));
        Assert.Empty(paired.Problems);
    }

    [Fact]
    public void A_name_that_is_too_long_for_a_list_is_a_name_all_the_same()
    {
        var name = new string('n', 100);
        var cells = Cells($"// {name}");
        Assert.Equal(72, cells[0].Title.Length);
        Assert.Equal([1], PairedScript.Of(PythonScript.Parse("a.py", $"# cell: {name}\n1"), "a.ipynb", cells).ByCell.Keys);
    }

    [Fact]
    public void What_does_not_fit_is_told_with_its_line()
    {
        var script = PythonScript.Parse(
            "a.py", "# differs: early\n# cell:\n# cell: here\n# differs:\n1\n# cell: here\n# cell: gone\n# differs: a\n# differs: b");

        var problems = PairedScript.Of(script, "a.ipynb", Cells("// here")).Problems;

        Assert.Equal(
            [
                (1, "`# differs:` belongs directly below a line `# cell: NAME`. Move it there."),
                (2, "`# cell:` stands without a name. Write behind it the first line of the cell that it belongs to, without the slashes."),
                (4, "`# differs:` stands without a reason. Write behind it why Python prints something else than the cell."),
                (6, "`# cell: here` stands here once more than there are cells of that name. Join the parts, or name another cell."),
                (7, "`# cell: gone` names no code cell of a.ipynb. Write the first line of the cell as it stands there, without the slashes."),
                (9, "`# differs:` belongs directly below a line `# cell: NAME`. Move it there."),
            ],
            problems.Select(problem => (problem.Line, problem.Message)));
    }

    private static IReadOnlyList<CodeCell> Cells(params string[] sources) => CodeCell.Of(new Notebook
    {
        Cells = [.. sources.Select(source => new Cell { Kind = CellKind.Code, Source = source })],
    });
}
