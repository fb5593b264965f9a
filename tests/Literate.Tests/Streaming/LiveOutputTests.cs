using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Streaming;

/// <summary>Who watches a run is told of outputs while their cells still run, and in the order in which they are kept.</summary>
public sealed class LiveOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""Console.Write("here");""", "stdout: here")]
    [InlineData("""Console.Error.Write("here");""", "stderr: here")]
    [InlineData("""Console.Error.Write("x"); Console.Write("here");""", "stdout: here")]
    [InlineData("""display(1); Console.Write("here");""", "stdout: here")]
    [InlineData("""Console.Write("x"); display("here");""", "displayed text/plain: here")]
    public async Task An_output_is_told_of_while_the_cell_still_runs(string code, string output)
    {
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", NotebookBuilder.Of($"{code}\n{here.Code}"));
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = RunAsync((_, given) =>
        {
            if (Describe(given) == output)
                told.TrySetResult();
        });
        await here.ArrivalAsync(running);

        Assert.Same(told.Task, await Task.WhenAny(told.Task, running)); // Nothing else would happen: the cell waits.

        here.Release();
        await running;
    }

    [Fact]
    public async Task They_come_in_the_order_in_which_they_are_kept_however_they_are_mixed()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("""
            for (var i = 0; i < 300; i++)
            {
                Console.WriteLine($"out {i}");
                if (i % 2 == 0) display(i);
                if (i % 3 == 0) Console.Error.WriteLine($"error {i}");
                Console.WriteLine("é");
                if (i % 5 == 0) display("x");
            }
            "end"
            """));
        var told = new List<Output>();

        var run = await RunAsync((_, given) => told.Add(given));

        Assert.Equal(run.OutputsOf(1).Select(Describe), Joined(told).Select(Describe));
        Assert.True(told.Count > 450);
    }

    /// <remarks>The value takes long to come, and what is printed behind it is there before.</remarks>
    [Fact]
    public async Task What_is_printed_behind_a_long_value_comes_behind_it()
    {
        _folder.Write(BookSettings.FileName, """{ "limits": { "output": 100000000 } }""");
        _folder.Write("a.ipynb", NotebookBuilder.Of("""
            var value = new string('x', 200_000);
            for (var i = 0; i < 100; i++) { display(value); Console.WriteLine("behind"); }
            """));
        var told = new List<Output>();

        await RunAsync((_, given) => told.Add(given));

        Assert.Equal(Enumerable.Repeat(new[] { "DisplayOutput", "StreamOutput" }, 100).SelectMany(pair => pair), Joined(told).Select(given => given.GetType().Name));
    }

    [Fact]
    public async Task A_run_that_nobody_watches_keeps_the_same_outputs()
    {
        const string Code = """Console.Write("a"); Console.Error.Write("b"); Console.Write("c"); display(1); Console.Write("d"); 2""";
        _folder.Write("a.ipynb", NotebookBuilder.Of(Code));

        var watched = await RunAsync((_, _) => { });

        watched.AssertOutputs(1, [Printed("a"), PrintedToError("b"), Printed("c"), Displayed("1"), Printed("d"), Returned("2", 1)]);
        (await _folder.RunAsync("a.ipynb")).AssertOutputs(1, watched.OutputsOf(1));
    }

    [Fact]
    public async Task What_fails_and_what_does_not_compile_is_told_of_with_its_cell()
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Tagged("does-not-compile", "int q = ;").Tagged("raises-exception", "throw new Exception(\"boo\");").Code("var d = display(1); d.Update(2);"));
        var told = new List<string>();

        await RunAsync((cell, given) => told.Add($"{cell.Number} {given.GetType().Name}"));

        Assert.Equal(["1 ErrorOutput", "2 ErrorOutput", "3 DisplayOutput", "3 DisplayOutput"], told);
    }

    private async Task<NotebookResult.Ran> RunAsync(Action<CodeCell, Output> given) => Assert.IsType<NotebookResult.Ran>(
        await new Engine().RunAsync(Book.Open(_folder["a.ipynb"]).Notebooks[0], new NotebookRun { OutputGiven = given }, TestContext.Current.CancellationToken));

    /// <summary>Pieces of the same stream that stand beside each other, as one.</summary>
    private static List<Output> Joined(IEnumerable<Output> outputs) => outputs.Aggregate(new List<Output>(), (joined, output) =>
    {
        if (joined is [.., StreamOutput last] && output is StreamOutput next && next.Name == last.Name)
            joined[^1] = last with { Text = last.Text + next.Text };
        else
            joined.Add(output);
        return joined;
    });
}
