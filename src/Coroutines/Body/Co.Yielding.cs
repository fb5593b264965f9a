namespace Coroutines;

/// <summary>What the body of a yielding coroutine may do. The body gets it as its parameter.</summary>
/// <remarks>It belongs to one body; awaited elsewhere, what it offers fails with an <see cref="InvalidOperationException"/>.</remarks>
/// <typeparam name="TSend">What is sent in.</typeparam>
/// <typeparam name="TYield">What is yielded.</typeparam>
public readonly struct Co<TSend, TYield>
{
    private readonly Coroutine<TSend, TYield> _coroutine;

    internal Co(Coroutine<TSend, TYield> coroutine) => _coroutine = coroutine;

    /// <inheritdoc cref="Co{TSend}.Receive"/>
    /// <remarks>The caller's resume gives the default of <typeparamref name="TYield"/>.</remarks>
    public YieldAwaitable<TSend, TYield> Receive() => Yield(default!);

    /// <summary>Pauses the body, when awaited, and gives <paramref name="value"/> to whoever resumed the coroutine.</summary>
    /// <remarks>
    /// The value of the <c>await</c> is what is sent next, the default of <typeparamref name="TSend"/> after a <c>Next</c>.
    /// The <c>await</c> throws what the caller gave to <c>Throw</c>, and a <see cref="GeneratorExitException"/> when the
    /// coroutine is closed. Source: PEP 342, "Specification Summary", <c>x = (yield value)</c>.
    /// </remarks>
    /// <param name="value">What the resumer gets.</param>
    /// <returns>Something to await at once.</returns>
    public YieldAwaitable<TSend, TYield> Yield(TYield value) => new(_coroutine, value);
}
