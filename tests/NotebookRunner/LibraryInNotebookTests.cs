using System.Text.Json;
using Literate;
using Literate.Books;
using Literate.Documents;
using Literate.Reporting;
using Literate.Verdicts;

namespace NotebookRunner;

/// <summary>What the library does in a notebook beyond running: what the compiler says of misuse, and what a recording shows.</summary>
public sealed class LibraryInNotebookTests
{
    [Fact]
    public async Task Awaiting_anything_but_co_is_a_compile_error_that_says_what_is_allowed()
    {
        var run = await RunAsync("new Coroutine<int>(async co => { await Task.Delay(1); })");

        var refused = Assert.IsType<Verdict.DidNotCompile>(run.Cells[1].Verdict);
        var error = Assert.Single(refused.Errors);
        Assert.Equal("CS0315", error.Id);
        Assert.Contains("IOnlyMethodsOfCoCanBeAwaitedInACoroutine", error.Message);
    }

    [Fact]
    public async Task A_recording_that_is_displayed_shows_its_picture_and_its_text()
    {
        var run = await RunAsync(
            """
            var recording = new Recording();
            var printer = new Coroutine<string>(async co => { while (true) await co.Receive(); }).Watch(recording, "printer");
            printer.Next();
            printer.Send("hello");
            display(recording);
            """);

        var shown = Assert.IsType<DisplayOutput>(Assert.Single(run.Cells[1].Run.Outputs));
        Assert.StartsWith("<svg", shown.Data["image/svg+xml"]);
        Assert.Contains("Send(\"hello\")", shown.Data["text/plain"]);
    }

    /// <summary>Runs a notebook whose first cell loads the library and whose second is <paramref name="code"/>.</summary>
    private static async Task<NotebookResult.Ran> RunAsync(string code)
    {
        var library = Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "artifacts", "coroutines", "Coroutines.dll");
        var folder = Directory.CreateTempSubdirectory("literate-library-");
        try
        {
            var cells = new[] { $"#r \"{library.Replace('\\', '/')}\"\nusing Coroutines;", code }
                .Select(source => new { cell_type = "code", execution_count = (int?)null, metadata = new { }, outputs = Array.Empty<object>(), source });
            var notebook = JsonSerializer.Serialize(new { cells, metadata = new { }, nbformat = 4, nbformat_minor = 4 });
            var path = Path.Combine(folder.FullName, "library.ipynb");
            await File.WriteAllTextAsync(path, notebook, TestContext.Current.CancellationToken);
            var source = Book.Open(path).Notebooks.Single();
            return Assert.IsType<NotebookResult.Ran>(await new Engine().RunAsync(source, TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
