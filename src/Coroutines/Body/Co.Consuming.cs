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
    /// coroutine is closed: a <c>catch (Exception)</c> around it catches that too, so write
    /// <c>catch (Exception e) when (e is not GeneratorExitException)</c>. Source: PEP 342, "Specification Summary", <c>x = (yield)</c>.
    /// </remarks>
    /// <returns>Something to await at once.</returns>
    public ReceiveAwaitable<TSend> Receive() => new(_coroutine);

    /// <inheritdoc cref="Co{TSend, TYield}.YieldFrom(Coroutine{TSend, TYield})"/>
    /// <remarks>What the inner coroutine yields, if it does, is dropped: the outer one only consumes.</remarks>
    public YieldFromAwaitable YieldFrom(Coroutine<TSend> inner) => new(_coroutine, inner);

    /// <inheritdoc cref="Co{TSend, TYield}.YieldFrom{TResult}(Coroutine{TSend, TYield, TResult})"/>
    /// <typeparam name="TYield">What the inner coroutine yields; it is dropped, because the outer one only consumes.</typeparam>
    /// <typeparam name="TResult">What the inner body returns.</typeparam>
    public YieldFromAwaitable<TResult> YieldFrom<TYield, TResult>(Coroutine<TSend, TYield, TResult> inner) => new(_coroutine, inner);
}
