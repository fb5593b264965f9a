namespace Coroutines.Tests.Model;

/// <summary>What a generated body does: one stage after the other, each with its handler and its finally block.</summary>
/// <remarks>Delegation nests them: the stages of an inner program run inside those of the outer one.</remarks>
public sealed record Program(string Name, IReadOnlyList<Stage> Stages, int Result)
{
    public override string ToString() => $"{Name}: [{string.Join(" ", Stages)}] return {Result}";
}

/// <summary>try { Body } catch (Catches) { Handler } finally { Finally }; no catch when <c>Catches</c> is null.</summary>
public sealed record Stage(
    IReadOnlyList<Step> Body, string? Catches, IReadOnlyList<Step> Handler, IReadOnlyList<Step> Finally)
{
    /// <summary>A handler of "any" is C#'s catch (Exception).</summary>
    public bool Handles(string exception) => Catches == "any" || Catches == exception;

    public override string ToString() =>
        $"try {{{string.Join(" ", Body)}}} catch {Catches ?? "-"} {{{string.Join(" ", Handler)}}} finally {{{string.Join(" ", Finally)}}}";
}

/// <summary>One of: <see cref="Yield"/>, <see cref="Delegate"/>, <see cref="Raise"/>, <see cref="Return"/>.</summary>
public abstract record Step
{
    public sealed record Yield(int Value) : Step;

    public sealed record Delegate(Program Inner) : Step;

    public sealed record Raise(string Exception) : Step;

    public sealed record Return(int Value) : Step;
}

/// <summary>What a caller does to the outermost coroutine: next, send, throw, close.</summary>
public sealed record Entry(string Kind, int Value, string Exception);
