using System.Text.RegularExpressions;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Comparing;

/// <summary>What a cell says of its outputs, by tags and in metadata, and how it is told when it says something wrong.</summary>
public sealed partial class ExpectationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("raise-exception", "raises-exception")]
    [InlineData("raises_exception", "raises-exception")]
    [InlineData("RaisesException", "raises-exception")]
    [InlineData("does-not-compiles", "does-not-compile")]
    [InlineData("doesnt-compile", "does-not-compile")]
    [InlineData("ignore_output", "ignore-output")]
    [InlineData("nbval-ignore-outputs", "nbval-ignore-output")]
    [InlineData("nbval_skip", "nbval-skip")]
    [InlineData("skip-exection", "skip-execution")]
    [InlineData("unorderd", "unordered")]
    [InlineData("tolerence=0.1", "tolerance=0.1")]
    [InlineData("color=8", "colour=8")]
    public async Task A_tag_that_is_misspelt_is_told_with_the_one_that_is_near(string tag, string near) => Assert.Equal(
        $"""notebook.ipynb:14: cell 1 (1): the tag "{tag}" says nothing here, and is almost "{near}". Correct it; or, if it means something else, give it a name that cannot be mistaken.""",
        await ProblemOf(new NotebookBuilder().Tagged(tag, "1")));

    [Theory]
    [InlineData("parameters")]
    [InlineData("injected-parameters")]
    [InlineData("hide-cell")]
    [InlineData("hide-input")]
    [InlineData("hide-output")]
    [InlineData("remove-output")]
    [InlineData("ordered")]
    [InlineData("skip")]
    [InlineData("color")]
    [InlineData("title=\"x\"")]
    [InlineData("x")]
    public async Task A_tag_of_other_meaning_passes(string tag) =>
        Assert.True((await Runs.OfAsync(new NotebookBuilder().Tagged(tag, "1", Returned("1")))).IsGood);

    [Theory]
    [InlineData("skip-execution", "raises-exception", true)]
    [InlineData("ignore-output", "does-not-compile", true)]
    [InlineData("nbval-check-output", "ignore-output", true)]
    [InlineData("nbval-skip", "nbval-check-output", true)]
    [InlineData("nbval-check-output", "raises-exception", false)]
    [InlineData("raises-exception", "nbval-raises-exception", false)]
    [InlineData("raises-exception", "ignore-output", true)]
    public async Task Tags_that_contradict_each_other_are_told(string one, string other, bool contradict)
    {
        _folder.Write("notebook.md", $"Text.\n\n```csharp {one} {other}\nthrow new Exception(\"boo\");\n```\n\n```output\n[error] System.Exception\nboo\n```\n");

        var result = Assert.Single(await _folder.RunAllAsync());

        if (!contradict)
            Assert.True(result.IsGood);
        else
            Assert.EndsWith($"""notebook.md:3: cell 1 (throw new Exception("boo");): the tags "{one}" and "{other}" contradict each other, and of a cell one thing is expected. Remove one of them.""", ((NotebookResult.Unreadable)result).Problem);
    }

    [Theory]
    [InlineData("does-not-compile", "raises-exception")]
    [InlineData("raises-exception", "does-not-compile")]
    public void A_cell_that_is_refused_may_bear_the_tag_by_which_other_kernels_run_it(string one, string other)
    {
        Assert.Equal(Literate.Cells.Disposition.DoesNotCompile, Literate.Cells.DispositionTags.Read([one, other]));
        Assert.Empty(Literate.Cells.DispositionTags.ProblemsOf([one, other]));
    }

    [Fact]
    public async Task All_that_is_wrong_in_a_notebook_is_told_at_once()
    {
        var problem = await ProblemOf(new NotebookBuilder()
            .Tagged("raise-exception", "1")
            .WithMetadata("""{ "tolerence": 1 }""").Code("2")
            .WithMetadata("""{ "tolerance": -1 }""").Code("3")
            .WithMetadata("[]").Code("4")
            .WithMetadata("""{ "ignore": "image/png" }""").Code("5")
            .WithMetadata("""{ "colour": 300 }""").Code("6")
            .WithMetadata("""{ "strange": 1 }""").Code("7")
            .WithMetadata("""{ "unordered": true }""").Tagged("unordered", "8")
            .Tagged("tolerance", "9")
            .Tagged("tolerance=1, tolerance=2".Split(", "), "10"));

        Assert.Equal(
            """
            notebook.ipynb: cell 1 (1): the tag "raise-exception" says nothing here, and is almost "raises-exception". Correct it; or, if it means something else, give it a name that cannot be mistaken.
            notebook.ipynb: cell 2 (2): "tolerence" under "literate" in the metadata is not known. Did you mean "tolerance"?
            notebook.ipynb: cell 3 (3): how its outputs are compared is not understood. "tolerance" is wrong. It must be a number of at least 0, or per cent such as "1%".
            notebook.ipynb: cell 4 (4): "literate" in the metadata is no object. Write it as one, for instance "literate": { "unordered": true }.
            notebook.ipynb: cell 5 (5): how its outputs are compared is not understood. What stands under "ignore" is not of the kind that is expected there. Write ignore=image/png,text/html.
            notebook.ipynb: cell 6 (6): how its outputs are compared is not understood. "colour" must be a whole number from 0 to 255.
            notebook.ipynb: cell 7 (7): "strange" under "literate" in the metadata is not known. Known are unordered, tolerance, ignore, pixels, colour, comment.
            notebook.ipynb: cell 8 (8): "unordered" is said twice, by a tag and under "literate" in the metadata. Remove one of them.
            notebook.ipynb: cell 9 (9): the tag "tolerance" has no value. Write tolerance=0.001, or tolerance=1% of what is expected.
            notebook.ipynb: cell 10 (10): the tag "tolerance=" is there twice. Keep one of them.
            """,
            LineOfFile().Replace(problem, "ipynb"));
    }

    [Fact]
    public async Task The_cell_goes_before_the_notebook_and_that_before_the_book()
    {
        const string Code = "Console.WriteLine(2.5);";
        var notebook = new NotebookBuilder()
            .Code(Code, Printed("3\n"))
            .WithMetadata("""{ "tolerance": 2, "comment": "why" }""").Code(Code, Printed("1\n"))
            .WithMetadata("""{ "tolerance": 0 }""").Code(Code, Printed("2\n"))
            .Tagged("tolerance=50%", Code, Printed("2\n"));

        Assert.Equal(["OutputDiffers", "Passed", "OutputDiffers", "Passed"], (await Runs.OfAsync(notebook)).Verdicts());
        Assert.Equal(["Passed", "Passed", "OutputDiffers", "Passed"], (await Runs.OfAsync(notebook, """{ "compare": { "tolerance": 0.5 } }""")).Verdicts());
        Assert.Equal(["OutputDiffers", "Passed", "OutputDiffers", "Passed"], (await Runs.OfAsync(notebook.WithMetadataOfNotebook("""{ "tolerance": 0.1 }"""), """{ "compare": { "tolerance": 0.5 } }""")).Verdicts());
    }

    [Theory]
    [InlineData("""{ "compare": { "tolerence": 1 } }""", "\"compare.tolerence\" is no setting. Did you mean \"tolerance\"?")]
    [InlineData("""{ "compare": { "tolerance": "x" } }""", "It must be a number of at least 0, or per cent such as \"1%\".")]
    [InlineData("""{ "compare": { "ignore": ["png"] } }""", "'png' is not a MIME type.")]
    [InlineData("""{ "replace": [{ "pattern": "a", "with": "b", "notebooks": ["../x"] }] }""", "\"replace[0].notebooks\" are not paths inside this folder.")]
    [InlineData("""{ "replace": [{ "pattern": "a", "with": "b", "notebooks": [] }] }""", "\"replace[0].notebooks\" are not paths inside this folder.")]
    public void What_is_wrong_in_the_settings_is_told(string settings, string problem)
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1"));
        _folder.Write("literate.json", settings);

        Assert.Contains(problem, Assert.Throws<Books.BookException>(() => Books.Book.Open(_folder.Path)).Message);
    }

    [Fact]
    public async Task A_replacement_holds_for_the_notebooks_that_it_names()
    {
        var notebook = new NotebookBuilder().Code("""Console.WriteLine("took 17 ms");""", Printed("took 3 ms\n"));
        foreach (var name in new[] { "05-time.ipynb", "06-time.ipynb", "part/05-time.ipynb", "part/deep/x.ipynb" })
            _folder.Write(name, notebook);
        _folder.Write("literate.json", """{ "replace": [{ "pattern": "\\d+ ms", "with": "N ms", "notebooks": ["05-*.ipynb", "part/**/x.ipynb"] }] }""");

        var results = await _folder.RunAllAsync();

        Assert.Equal(["05-time.ipynb", "part/deep/x.ipynb"], results.Where(result => result.IsGood).Select(result => result.Source.Name));
    }

    [Fact]
    public async Task A_replacement_that_takes_for_ever_is_cut_off_and_named_and_the_other_notebooks_run()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Code("""Console.WriteLine(new string('a', 60));""", Printed("a\n")));
        _folder.Write("b.ipynb", new NotebookBuilder().Code("1", Returned("1")));
        _folder.Write("literate.json", """{ "replace": [{ "pattern": "^(a+)+$b", "with": "" }] }""");

        var results = await _folder.RunAllAsync();

        Assert.EndsWith(
            "a.ipynb: The pattern '^(a+)+$b' under \"replace\" in literate.json took more than a second on one output and was given up. Nested repetitions such as (a+)+ do that; write it without.",
            Assert.IsType<NotebookResult.Unreadable>(results[0]).Problem);
        Assert.True(results[1].IsGood);
    }

    [GeneratedRegex(@"ipynb:\d+")]
    private static partial Regex LineOfFile();

    private async Task<string> ProblemOf(NotebookBuilder notebook)
    {
        _folder.Write("notebook.ipynb", notebook);
        var result = Assert.IsType<NotebookResult.Unreadable>(Assert.Single(await _folder.RunAllAsync()));
        return result.Problem.Replace(_folder.Path + Path.DirectorySeparatorChar, "");
    }
}
