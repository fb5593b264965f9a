using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Isolation;

/// <summary>A cell that takes too long is told with the line where it stands, if that can be learnt, and ended in any case.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(7);

    /// <summary>Each has <c>turn()</c> where the test learns that the cell has come as far as it will, and the line; null where there may be none.</summary>
    public static TheoryData<string, int?> Endless => new()
    {
        { "turn();\nwhile (true)\n    count++;", 3 },
        { "turn();\nwhile (true)\n    try { count++; } catch (Exception) { }", 3 },
        { "turn();\n\nSystem.Threading.Thread.Sleep(-1);", 3 },
        { "var gate = new object();\nvar other = new System.Threading.Thread(() => { lock (gate) { turn(); System.Threading.Thread.Sleep(-1); } });\nother.Start();\nwhile (count == 0);\nlock (gate) { }", 5 },
        { "turn();\nnew TaskCompletionSource().Task.Wait();", 2 },
        { "turn();\nTask.Run(async () => await Task.Delay(-1)).GetAwaiter().GetResult();", 2 },
        { "int Deep(int n) => n == 0 ? Endless() : Deep(n - 1);\nint Endless()\n{\n    turn();\n    while (true) count++;\n}\nDeep(3)", 5 },
        { "turn();\nawait Task.Delay(-1);", null },
        { "try { } finally { turn(); while (true) ; }", null },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_cell_that_does_not_end_is_ended_and_its_line_named(string code, int? line)
    {
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(
            NotebookBuilder.Of($"var count = 0L;\nvoid turn() {{ count++; new System.Threading.Thread(() => {{ {here.Code} }}).Start(); }}", code, "1"),
            """{ "timeouts": { "cell": 7 } }""",
            time);
        await here.ArrivalAsync(running);

        time.Elapse(Limit);

        var run = await running;
        Assert.Equal(["Passed", "TimedOut", "NotRun"], run.Verdicts());
        var timedOut = Assert.IsType<Verdict.TimedOut>(run.VerdictOn(2));
        Assert.Equal(Limit, timedOut.Limit);
        if (line is not null)
            Assert.NotNull(timedOut.Line);
        if (line is { } last && timedOut.Line is { } told)
            Assert.InRange(told, last - 2, last); // It may still be on its way out of turn().
    }

    [Theory]
    [InlineData("class Odd { public int Value { get { turn(); while (true) ; } } }\nnew Odd()")]
    [InlineData("IEnumerable<int> Odd() { turn(); while (true) ; yield return 1; }\nOdd()")]
    [InlineData("class Odd : Exception { public override string Message { get { turn(); while (true) ; } } }\nthrow new Odd();")]
    public async Task A_value_that_never_tells_what_it_is_takes_too_long(string code)
    {
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(
            NotebookBuilder.Of(code.Replace("turn();", $"{{ {here.Code} }}"), "1"), """{ "timeouts": { "cell": 7 } }""", time);
        await here.ArrivalAsync(running);

        time.Elapse(Limit);

        Assert.Equal(["TimedOut", "NotRun"], (await running).Verdicts());
    }

    [Fact]
    public async Task What_the_cell_printed_before_is_kept()
    {
        using var here = new Rendezvous();
        var time = new ManualTime();
        var running = Runs.OfAsync(
            NotebookBuilder.Of($"Console.Write(\"so far\");\n{here.Code}\nwhile (true) ;"), """{ "timeouts": { "cell": 7 } }""", time);
        await here.ArrivalAsync(running);

        time.Elapse(Limit);

        Assert.Equal("so far", (await running).PrintedBy(1));
    }
}
