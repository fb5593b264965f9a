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
    /// coroutine is closed: a <c>catch (Exception)</c> around it catches that too, so write
    /// <c>catch (Exception e) when (e is not GeneratorExitException)</c>. Source: PEP 342, "Specification Summary", <c>x = (yield value)</c>.
    /// </remarks>
    /// <param name="value">What the resumer gets.</param>
    /// <returns>Something to await at once.</returns>
    public YieldAwaitable<TSend, TYield> Yield(TYield value) => new(_coroutine, value);

    /// <summary>Delegates, when awaited, to another coroutine until that one ends: Python's <c>yield from</c>.</summary>
    /// <remarks>
    /// <para>The inner coroutine is advanced as by <c>Next</c>: started, or, if it was primed before, resumed with nothing.
    /// What it yields goes to whoever resumed the outer one, and <c>Send</c>, <c>Next</c>, <c>Throw</c> and <c>Close</c> on
    /// the outer one reach the innermost. When it returns the body goes on; an exception that leaves it surfaces at this
    /// <c>await</c>. When the outer one is closed, or a <see cref="GeneratorExitException"/> is thrown into it, the inner one
    /// is closed first. An inner coroutine that has ended already gives nothing and the body goes on at once.</para>
    /// <para>Delegating is possible to any depth; a resume costs the same at every depth. An inner coroutine may be shared:
    /// others may resume it, close it or delegate to it meanwhile.</para>
    /// <para>The <c>await</c> throws an <see cref="InvalidOperationException"/> ("already executing") if the inner coroutine
    /// is running: it is the outer one itself, one that delegates to it, or one whose body resumed it. Source: PEP 380.</para>
    /// </remarks>
    /// <param name="inner">The coroutine to delegate to; not primed, unless it is to lose one resume.</param>
    /// <returns>Something to await at once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is null.</exception>
    public YieldFromAwaitable YieldFrom(Coroutine<TSend, TYield> inner) => new(_coroutine, inner);

    /// <inheritdoc cref="YieldFrom(Coroutine{TSend, TYield})"/>
    /// <remarks>
    /// The value of the <c>await</c> is the <see cref="Coroutine{TSend, TYield, TResult}.Result"/> of the inner coroutine,
    /// also when that one had returned before. If it was closed or failed before, there is none, and the <c>await</c> throws
    /// the <see cref="InvalidOperationException"/> of that property.
    /// </remarks>
    /// <typeparam name="TResult">What the inner body returns.</typeparam>
    public YieldFromAwaitable<TResult> YieldFrom<TResult>(Coroutine<TSend, TYield, TResult> inner) => new(_coroutine, inner);

    /// <summary>Yields, when awaited, every value of a sequence: <c>yield from</c> with an iterator.</summary>
    /// <remarks>
    /// An iterator takes no values. A <c>Next</c>, or null sent in, moves it on; any other value sent in raises an
    /// <see cref="InvalidOperationException"/> at this <c>await</c> (Python: AttributeError), as does an exception thrown in
    /// with itself. The enumerator is disposed however the delegation ends, which runs the <c>finally</c> blocks of a C#
    /// iterator. Source: PEP 380.
    /// </remarks>
    /// <param name="source">Enumerated when this is awaited, once.</param>
    /// <returns>Something to await at once.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public YieldFromAwaitable YieldFrom(IEnumerable<TYield> source) =>
        new(_coroutine, IteratorBody.Over<TSend, TYield>(source ?? throw new ArgumentNullException(nameof(source))));

    /// <summary>Makes <paramref name="value"/> what the next pause gives.</summary>
    internal Coroutine<TSend> Offer(TYield value)
    {
        _coroutine.Offer(value);
        return _coroutine;
    }
}
