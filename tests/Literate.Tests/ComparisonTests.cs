using System.Text.Json;
using System.Text.Json.Nodes;
using Literate.Accepting;
using Literate.Books;
using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>Which outputs are equal and which are not.</summary>
public sealed class ComparisonTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==";

    [Fact]
    public async Task What_differs_between_machines_and_editors_is_not_compared()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("""Console.Write("a\r\nb\n");""", Printed("a\nb\n"))
            .Code("""Console.Write("a\nb");""", Printed("a\r\nb\r\n"))
            .Code("""Console.Write("a  \t\nb \n\n\n");""", Printed("a\nb"))
            .Code("""Console.WriteLine("\x1b[31mred\x1b[0m and \x1b[1;38;5;12mblue\x1b[m");""", Printed("red and blue\n"))
            .Code("""Console.WriteLine("plain");""", Printed("\e[32mplain\e[0m\n"))
            .Code("""Console.Write("one "); Console.Write("two");""", Printed("one "), Printed("two"))
            .Code("1", Displayed("1"))
            .Code("display(1);", Returned("1", 99))
            .Code("var nothing = 1;", Printed("\n \n")));

        Assert.Equal(Enumerable.Repeat("Passed", 9), run.Verdicts());
    }

    [Theory]
    [InlineData('\f')]
    [InlineData('\v')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public async Task A_character_that_parts_lines_is_no_line_end(char character)
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code($"Console.Write(\"a\\u{(int)character:x4}b\");", Printed("a\nb"))
            .Code($"Console.Write(\"a\\u{(int)character:x4}b\");", Printed($"a{character}b")));

        Assert.Equal(["OutputDiffers", "Passed"], run.Verdicts());
    }

    [Fact]
    public async Task What_a_reader_can_see_is_compared()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("""Console.WriteLine("a");""", Printed("A\n"))
            .Code("""Console.WriteLine("  a");""", Printed("a\n"))
            .Code("""Console.WriteLine("a\n\nb");""", Printed("a\nb\n"))
            .Code("""Console.WriteLine("a");""", PrintedToError("a\n"))
            .Code("""Console.WriteLine("a"); display(1);""", Displayed("1"), Printed("a\n"))
            .Code("1", Printed("1\n"))
            .Code("""display("x", "text/html");""", Displayed("<pre>x</pre>", "text/plain")));

        Assert.Equal(Enumerable.Repeat("OutputDiffers", 7), run.Verdicts());
    }

    [Fact]
    public async Task Text_that_moved_from_one_output_to_another_differs()
    {
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("Console.Error.WriteLine(1); Console.WriteLine(2);", PrintedToError("1\n2\n"))
            .Code("display(1); Console.WriteLine(2);", Displayed("1\n2"))
            .Code("""Console.WriteLine("[text/plain]\n1");""", Displayed("1"))
            .Code("""Console.WriteLine("[stderr]\n1");""", PrintedToError("1\n")));

        Assert.Equal(Enumerable.Repeat("OutputDiffers", 4), run.Verdicts());
        Assert.Equal(new Verdict.OutputDiffers("[stderr]\n1\n2\n", "[stderr]\n1\n[stdout]\n2\n"), run.VerdictOn(1));
        Assert.Equal(new Verdict.OutputDiffers("[text/plain]\n1\n", "\\[text/plain]\n1\n"), run.VerdictOn(3));
    }

    [Fact]
    public async Task The_book_s_own_path_is_not_compared()
    {
        using var folder = new TempFolder();
        folder.Write("literate.json", "{}");
        folder.Write("part/notebook.ipynb", new NotebookBuilder()
            .Code("Environment.CurrentDirectory", Returned("<book>/part"))
            .Code("""Console.WriteLine(System.IO.Path.GetFullPath("x.txt"));""", Printed($"{folder["part/x.txt"]}\n")));

        var run = await folder.RunAsync("part/notebook.ipynb");

        Assert.Equal(["Passed", "Passed"], run.Verdicts());
    }

    [Fact]
    public async Task Replacements_of_the_settings_apply_to_both_sides_in_their_order()
    {
        var run = await Runs.OfAsync(
            new NotebookBuilder()
                .Code("""Console.WriteLine("took 17 ms, id 4711");""", Printed("took 3 ms, id 4711\n"))
                .Code("""Console.WriteLine("took 17 ms, id 4711");""", Printed("took <time>, id 4711\n"))
                .Code("""Console.WriteLine("took 17 ms, id 4711");""", Printed("took 3 ms, id 4712\n")),
            """{ "replace": [ { "pattern": "\\d+ ms", "with": "<ms>" }, { "pattern": "took <\\w+>", "with": "took <time>" } ] }""");

        Assert.Equal(["Passed", "Passed", "OutputDiffers"], run.Verdicts());
        Assert.Equal(new Verdict.OutputDiffers("took <time>, id 4712\n", "took <time>, id 4711\n"), run.VerdictOn(3));
    }

    [Fact]
    public async Task The_HTML_in_which_NET_Interactive_stores_a_plain_value_equals_its_text()
    {
        const string Style = "<style>\n.dni-code-hint { font-style: italic; }\n</style>";
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code("new[] { 1, 2 }", Returned($"""<div class="dni-plaintext"><pre>[ 1, 2 ]</pre></div>{Style}""", 1, "text/html"))
            .Code("(string)null", Returned($"""<div class="dni-plaintext"><pre>&lt;null&gt;</pre></div>{Style}""", 1, "text/html"))
            .Code("3", Returned("""<div class="dni-plaintext"><pre>4</pre></div>""", 1, "text/html"))
            .Code("""HTML("<b>5</b>")""", Returned("<b>5</b>", 1, "text/html")));

        Assert.Equal(["Passed", "Passed", "OutputDiffers", "Passed"], run.Verdicts());
        Assert.Equal(new Verdict.OutputDiffers("[text/plain]\n4\n", "[text/plain]\n3\n"), run.VerdictOn(3));
    }

    [Fact]
    public async Task One_value_in_two_representations_is_not_two_values()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Code(
            """display(1, "text/plain", "text/html");""",
            Displayed(new MimeEntry("text/html", "<pre>1</pre>")), Displayed("1")));

        Assert.Equal(["OutputDiffers"], run.Verdicts());
    }

    [Fact]
    public async Task A_book_that_is_opened_through_a_link_has_its_path_taken_out_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows only an administrator may make links.");
        using var folder = new TempFolder();
        folder.Write("real/notebook.ipynb", new NotebookBuilder().Code("Environment.CurrentDirectory", Returned("<book>")));
        Directory.CreateSymbolicLink(folder["link"], folder["real"]);
        var book = Book.Open(folder["link"]);

        var result = await new Engine().RunAsync(book.Notebooks[0], TestContext.Current.CancellationToken);

        Assert.Equal(["Passed"], Assert.IsType<NotebookResult.Ran>(result).Verdicts());
    }

    [Fact]
    public async Task A_value_is_compared_in_all_its_representations_whatever_their_order()
    {
        var html = new MimeEntry("text/html", "<pre>1</pre>");
        var plain = new MimeEntry("text/plain", "1");
        const string Code = """display(1, "text/plain", "text/html");""";

        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code(Code, Displayed(html, plain))
            .Code(Code, Displayed(plain, html))
            .Code(Code, Displayed(plain))
            .Code(Code, Displayed(plain, html, new MimeEntry("text/markdown", "1"))));

        Assert.Equal(["Passed", "Passed", "OutputDiffers", "OutputDiffers"], run.Verdicts());
        Assert.Equal(
            new Verdict.OutputDiffers("[text/plain]\n1\n", "[text/html]\n<pre>1</pre>\n[also text/plain]\n1\n"), run.VerdictOn(3));
    }

    [Fact]
    public async Task An_image_is_compared_by_its_data_and_told_by_its_hash()
    {
        var code = $"""
            "{Png}".DisplayAs("image/png");
            """;
        var run = await Runs.OfAsync(new NotebookBuilder()
            .Code(code, Displayed(Png, "image/png"))
            .Code(code, Displayed(Png.Insert(40, "\n") + "\n", "image/png"))
            .Code(code, Displayed(Png.Replace("CAYAAAA", "CAYAAAB"), "image/png")));

        Assert.Equal(["Passed", "Passed", "OutputDiffers"], run.Verdicts());
        var differs = Assert.IsType<Verdict.OutputDiffers>(run.VerdictOn(3));
        Assert.Matches(@"^\[image/png\]\n70 bytes, 1 × 1 pixels, SHA-256 [0-9a-f]{64}\n$", differs.Actual);
        Assert.NotEqual(differs.Expected, differs.Actual);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_changed_character_in_a_stored_output_fails_exactly_its_cell_and_is_shown(int remainder)
    {
        using var folder = new TempFolder();
        var path = folder.Write("notebook.ipynb", new NotebookBuilder()
            .Code("""Console.WriteLine("to standard output");""")
            .Code("""Console.Error.WriteLine("to standard error");""")
            .Code("""display("shown");""")
            .Code("""HTML("<b>bold</b>")""")
            .Code(""" "# Title".DisplayAs("text/markdown"); """)
            .Code("""System.Text.Json.JsonDocument.Parse("[1]").RootElement""")
            .Tagged("raises-exception", """throw new Exception("as expected");""")
            .Tagged("does-not-compile", "int q = ;")
            .Code("Enumerable.Range(1, 3)")
            .Code("""for (var i = 0; i < 50; i++) Console.WriteLine($"line {i}");"""));
        OutputAcceptor.Accept(await folder.RunAsync("notebook.ipynb"));
        Assert.True((await folder.RunAsync("notebook.ipynb")).IsGood);

        var notebook = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var cell in notebook["cells"]!.AsArray().Where((_, index) => index % 2 == remainder))
            ChangeOneCharacter(cell!["outputs"]![0]!);
        File.WriteAllText(path, notebook.ToJsonString());
        var run = await folder.RunAsync("notebook.ipynb");

        Assert.Equal(
            Enumerable.Range(0, 10).Select(index => index % 2 == remainder ? "OutputDiffers" : "Passed"), run.Verdicts());
        foreach (var cell in run.Cells.Where(cell => !cell.Verdict.IsGood))
        {
            var difference = Report.Of(run, cell.Cell.Number).Split("Difference (- stored in the notebook, + given now):")[1];
            Assert.Single(difference.Split('\n'), line => line.StartsWith("    - ", StringComparison.Ordinal) && line.Contains('¤'));
        }
    }

    /// <summary>Changes the last character of the text that an output is about.</summary>
    private static void ChangeOneCharacter(JsonNode output)
    {
        var (parent, name) = output["output_type"]!.GetValue<string>() switch
        {
            "stream" => (output, "text"),
            "error" => (output, "evalue"),
            _ => (output["data"]!, output["data"]!.AsObject().Single().Key),
        };
        var text = parent[name]!.GetValueKind() == JsonValueKind.Array
            ? string.Concat(parent[name]!.AsArray().Select(line => line!.GetValue<string>()))
            : parent[name]!.GetValue<string>();
        parent[name] = text.TrimEnd()[..^1] + "¤";
    }
}
