namespace Coroutines.Tests.Model;

/// <summary>Makes a program and its entries of a list of numbers, so that a shorter list is a smaller case.</summary>
public sealed class Generated
{
    private static readonly string[] Raisable = ["Format", "Timeout", "GeneratorExit", "StopIteration"];
    private static readonly string?[] Catchable = [null, null, "Format", "Timeout", "GeneratorExit", "RuntimeError", "any"];

    private readonly Queue<int> _numbers;
    private int _programs;

    public Generated(IEnumerable<int> numbers)
    {
        _numbers = new Queue<int>(numbers);
        Entries = [.. Enumerable.Range(0, 3 + Pick(12)).Select(_ => Entry())];
        Program = Body(depth: 0);
    }

    public Program Program { get; }

    public IReadOnlyList<Entry> Entries { get; }

    public override string ToString() => $"{Program}\n{string.Join("\n", Entries)}";

    private Entry Entry() =>
        new(Pick(10) switch { < 4 => "next", < 7 => "send", < 9 => "throw", _ => "close" }, Pick(100), Raisable[Pick(Raisable.Length)]);

    private Program Body(int depth) =>
        new($"p{_programs++}", [.. Enumerable.Range(0, 1 + Pick(2)).Select(_ => Stage(depth))], Pick(100));

    private Stage Stage(int depth) => new(
        Steps(depth, 1 + Pick(3), mayReturn: true),
        Catchable[Pick(Catchable.Length)],
        Steps(depth, Pick(3), mayReturn: true),
        Steps(depth, Math.Max(0, Pick(4) - 2), mayReturn: false));

    private Step[] Steps(int depth, int count, bool mayReturn) =>
        [.. Enumerable.Range(0, count).Select(_ => Step(depth, mayReturn))];

    private Step Step(int depth, bool mayReturn) => Pick(12) switch
    {
        > 0 and < 5 when depth < 4 => new Step.Delegate(Body(depth + 1)),
        10 => new Step.Raise(Raisable[Pick(Raisable.Length)]),
        11 when mayReturn => new Step.Return(Pick(100)),
        _ => new Step.Yield(Pick(100)),
    };

    private int Pick(int count) => _numbers.TryDequeue(out var number) ? (int)((uint)number % (uint)count) : 0;
}
