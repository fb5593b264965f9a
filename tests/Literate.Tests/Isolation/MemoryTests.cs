using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Isolation;

/// <summary>A cell that allocates without end is ended at a limit, wherever it allocates.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData("var all = new List<byte[]>(); while (true) { var more = new byte[1 << 20]; Array.Fill(more, (byte)1); all.Add(more); }")]
    [InlineData("unsafe { while (true) new Span<byte>(System.Runtime.InteropServices.NativeMemory.Alloc(1 << 20), 1 << 20).Fill(1); }")]
    [InlineData("var text = \"x\"; while (true) text += text;")]
    public async Task A_cell_that_allocates_without_end_has_crashed_for_that_reason(string code)
    {
        var run = await Runs.OfAsync(NotebookBuilder.Of("1", code, "2"), """{ "limits": { "memory": 300 } }""");

        if (code.Contains("text += text") && run.VerdictOn(2) is Verdict.Failed { Error.Name: "System.OutOfMemoryException" })
            return; // A string can grow to a gigabyte only, and may be at its end before it is seen.
        Assert.Equal(["OutputMissing", "Crashed", "NotRun"], run.Verdicts());
        Assert.Equal(
            "it held more than 300 MB of memory, with what it had started, and was ended. \"limits\" in literate.json says how much it may hold.",
            Assert.IsType<Verdict.Crashed>(run.VerdictOn(2)).Reason);
    }

    [Fact]
    public async Task What_a_cell_has_started_counts_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which processes a cell has started.");
        var run = await Runs.OfAsync( // A line without end, which tail keeps until it ends.
            NotebookBuilder.Of(Unix.Running("(head -c 500000000 /dev/zero; sleep 1000) | env -i setsid tail")), """{ "limits": { "memory": 300 } }""");

        Assert.StartsWith("it held more than 300 MB of memory", Assert.IsType<Verdict.Crashed>(run.VerdictOn(1)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_that_is_reserved_and_not_used_does_not_count()
    {
        var run = await Runs.OfAsync(
            NotebookBuilder.Of("unsafe { System.Runtime.InteropServices.NativeMemory.Alloc(1 << 30); }"), """{ "limits": { "memory": 300 } }""");

        Assert.Equal(["Passed"], run.Verdicts());
    }
}
