using Literate.Accepting;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests;

/// <summary>Markdown documents go the whole way that notebooks go: they are run, compared, reported and accepted.</summary>
public sealed class MarkdownTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_stack_names_the_cell_as_in_a_notebook()
    {
        _folder.Write("document.md", "Text.\n\n```csharp\nint F() => throw new Exception(\"boo\");\nF()\n```\n");

        var failed = Assert.IsType<Verdict.Failed>((await _folder.RunAsync("document.md")).VerdictOn(1));

        Assert.Equal(1, failed.Line);
        Assert.Equal("   at top level in cell 1, line 2", failed.Error!.Traceback[^1]);
    }

    [Fact]
    public async Task The_replacements_of_the_settings_hold_and_what_is_stored_is_not_replaced()
    {
        _folder.Write("literate.json", """{ "replace": [{ "pattern": "\\d+ ms", "with": "N ms" }] }""");
        var path = _folder.Write("document.md", "```csharp\nConsole.WriteLine($\"{Environment.ProcessId} ms in {Environment.CurrentDirectory}\");\n```\n");

        OutputAcceptor.Accept(await _folder.RunAsync("document.md"));

        Assert.Matches(@"^```output\n\d+ ms in <book>\n```$", (await ReadAsync(path)).Split("\n\n")[1].TrimEnd());
        Assert.True((await _folder.RunAsync("document.md")).IsGood);
    }

    [Fact]
    public async Task A_notebook_imports_the_cells_of_a_document_the_hidden_ones_too()
    {
        _folder.Write("library.md", "<!--\n```csharp\nvar a = 20;\n```\n-->\n\n```csharp\nvar b = a + 1;\n```\n");
        _folder.Write("notebook.ipynb", NotebookBuilder.Of("#!import \"library.md\"\na + b + 1"));

        (await _folder.RunAsync("notebook.ipynb")).AssertOutputs(1, Outputs.Returned("42", 1));
    }

    [Fact]
    public async Task An_output_that_would_end_the_comment_around_its_cell_is_refused_and_the_file_left_alone()
    {
        var path = _folder.Write("document.md", "<!--\n```csharp\nConsole.WriteLine(\"--\" + '>');\n```\n-->\n");
        var before = await ReadAsync(path);
        var run = await _folder.RunAsync("document.md");

        var error = Assert.Throws<AcceptException>(() => OutputAcceptor.Accept(run));

        Assert.StartsWith($"{path}: nothing was accepted, because an output cannot be stored in a notebook. The output of the cell in line 3 would", error.Message);
        Assert.Equal(before, await ReadAsync(path));
    }

    [Fact]
    public async Task On_the_command_line_a_document_is_named_like_a_notebook_and_one_without_a_cell_is_refused()
    {
        _folder.Write("prose.md", "# Prose\n");
        _folder.Write("document.md", "```csharp\n1 + 1\n```\n");

        var all = await CommandLine.RunAsync(_folder, "test");
        var accept = await CommandLine.RunAsync(_folder, "accept document.md");
        var prose = await CommandLine.RunAsync(_folder, "test prose.md");

        Assert.Equal((1, ""), (all.ExitCode, all.Error));
        Assert.StartsWith("differs  document.md  1 of 1 cell\n\ndocument.md:2: cell 1: it gives an output, and none is stored.\n", all.Output);
        Assert.Equal((0, ""), (accept.ExitCode, accept.Error));
        Assert.Equal("```csharp\n1 + 1\n```\n\n```output\n[text/plain]\n2\n```\n", await ReadAsync(_folder["document.md"]));
        Assert.Equal(65, prose.ExitCode);
        Assert.StartsWith("\nprose.md: The file has no C# cell, so it is not a notebook.", prose.Error);
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
