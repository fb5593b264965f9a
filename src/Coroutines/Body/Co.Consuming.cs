namespace Coroutines;

/// <summary>What the body of a <see cref="Coroutine{TSend}"/> may do. The body gets it as its parameter.</summary>
/// <remarks>It belongs to one body; awaited elsewhere, what it offers fails with an <see cref="InvalidOperationException"/>.</remarks>
/// <typeparam name="TSend">What is sent in.</typeparam>
public readonly struct Co<TSend>
{
    private readonly Coroutine<TSend> _coroutine;

    internal Co(Coroutine<TSend> coroutine) => _coroutine = coroutine;

    /// <summary>Pauses the body, when awaited, until the coroutine is resumed.</summary>
    /// <remarks>
    /// The value of the <c>await</c> is what was sent, the default of <typeparamref name="TSend"/> after a <c>Next</c>. The
    /// <c>await</c> throws what the caller gave to <c>Throw</c>, and a <see cref="GeneratorExitException"/> when the
    /// coroutine is closed. Source: PEP 342, "Specification Summary", <c>x = (yield)</c>.
    /// </remarks>
    /// <returns>Something to await at once.</returns>
    public ReceiveAwaitable<TSend> Receive() => new(_coroutine);
}
