namespace Coroutines.Benchmarks.Comparison;

/// <summary>What the library must reach.</summary>
internal static class Targets
{
    /// <summary>What a send takes on the machine for which the limit of "create and prime" is given in nanoseconds.</summary>
    private const double NanosecondsOfSend = 5;

    internal static IReadOnlyList<Target<Measured>> All { get; } =
    [
        new("`Send`, against a C++20 coroutine's resume", "at most 2x; aim 1.5x", m => m.CSharp("send") / m.Cpp("send"), "x", x => x <= 2),
        new("`Send`, against CPython's `send`", "at least 6x as fast", m => m.Python("send") / m.CSharp("send"), "x as fast", x => x >= 6),
        new("`Send`, allocated", "0 bytes", m => m.CSharp("send.bytes"), " bytes", x => x < 0.01),
        new("create and prime, allocated", "at most 160 bytes", m => m.CSharp("create-and-prime.bytes"), " bytes", x => x <= 160),
        new(
            "create and prime, if `Send` took 5 ns",
            "at most 60 ns",
            m => m.CSharp("create-and-prime") / m.CSharp("send") * NanosecondsOfSend,
            " ns",
            x => x <= 60),
        new(
            "`TryNext` to the end, against a C# iterator that is called through its interface",
            "at most 3x",
            m => m.CSharp("traverse") / m.CSharp("traverse-iterator"),
            "x",
            x => x <= 3),
        new(
            "`TryNext` to the end, against a C# iterator that the JIT inlines into the loop",
            "at most 3x",
            m => m.CSharp("traverse") / m.CSharp("traverse-iterator-inlined"),
            "x",
            x => x <= 3),
        new("`TryNext` to the end and after it, exceptions", "none", m => m.CSharp("traverse.exceptions") + m.CSharp("try-next-at-end.exceptions"), "", x => x == 0),
        new(
            "`YieldFrom` four levels deep, against a plain `Send`",
            "at most 2x",
            m => m.CSharp("send-yield-from-4") / m.CSharp("send"),
            "x",
            x => x <= 2),
        new(
            "`Close` of a created or finished coroutine, exceptions",
            "none",
            m => m.CSharp("close-created.exceptions") + m.CSharp("close-finished.exceptions"),
            "",
            x => x == 0),
        new(
            "pipeline, against unbounded channels",
            "faster",
            m => m.CSharp("pipeline-unbounded-channels") / m.CSharp("pipeline"),
            "x as fast",
            x => x > 1),
        new(
            "pipeline, against bounded channels",
            "faster",
            m => m.CSharp("pipeline-bounded-channels") / m.CSharp("pipeline"),
            "x as fast",
            x => x > 1),
    ];
}
