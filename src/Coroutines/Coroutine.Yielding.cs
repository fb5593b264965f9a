using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A coroutine that consumes and yields: each resume sends a value in and gets one out.</summary>
/// <remarks>
/// <para>It is a <see cref="Coroutine{TSend}"/> whose resumes have a value. Where the body is paused at a <c>Receive</c>
/// there is none: the resume gives the default of <typeparamref name="TYield"/>.</para>
/// <para><c>foreach</c> takes the values that are left; see <see cref="GetEnumerator"/>.</para>
/// <para>Source: PEP 342.</para>
/// </remarks>
/// <typeparam name="TSend">What is sent in. <see cref="Next"/> sends its default.</typeparam>
/// <typeparam name="TYield">What is yielded.</typeparam>
/// <example>
/// <code>
/// Coroutine&lt;int, int&gt; RunningTotal() => new(async co =>
/// {
///     var total = 0;
///     while (true) total += await co.Yield(total);
/// });
/// </code>
/// </example>
public class Coroutine<TSend, TYield> : Coroutine<TSend>
{
    private TYield _yielded = default!;

    /// <inheritdoc cref="Coroutine{TSend}(Func{Co{TSend}, CoroutineBody})"/>
    public Coroutine(Func<Co<TSend, TYield>, CoroutineBody> body)
        : base(body)
    {
    }

    private protected Coroutine(Delegate body)
        : base(body)
    {
    }

    /// <inheritdoc cref="Coroutine{TSend}.Next"/>
    /// <returns>What the body yielded.</returns>
    public new TYield Next()
    {
        base.Next();
        return TakeYielded();
    }

    /// <summary>Does what <see cref="Next"/> does, and reports the end without an exception.</summary>
    /// <param name="value">What the body yielded; the default of <typeparamref name="TYield"/> at the end.</param>
    /// <returns>True when the body is paused at an <c>await</c>; false when it returned, or was over before.</returns>
    /// <exception cref="InvalidOperationException">As for <see cref="Next"/>.</exception>
    public bool TryNext([MaybeNullWhen(false)] out TYield value)
    {
        var paused = TryNext();
        value = TakeYielded();
        return paused;
    }

    /// <inheritdoc cref="Coroutine{TSend}.Send"/>
    /// <returns>What the body yielded next.</returns>
    public new TYield Send(TSend value)
    {
        base.Send(value);
        return TakeYielded();
    }

    /// <summary>Does what <see cref="Send"/> does, and reports the end without an exception.</summary>
    /// <param name="value">What the body receives. A just-started coroutine accepts only null.</param>
    /// <param name="yielded">What the body yielded next; the default of <typeparamref name="TYield"/> at the end.</param>
    /// <returns>True when the body is paused at an <c>await</c>; false when it returned, or was over before.</returns>
    /// <exception cref="InvalidOperationException">As for <see cref="Send"/>.</exception>
    public bool TrySend(TSend value, [MaybeNullWhen(false)] out TYield yielded)
    {
        var paused = TrySend(value);
        yielded = TakeYielded();
        return paused;
    }

    /// <inheritdoc cref="Coroutine{TSend}.Throw"/>
    /// <returns>What the body yielded after it caught the exception.</returns>
    public new TYield Throw(Exception exception)
    {
        base.Throw(exception);
        return TakeYielded();
    }

    /// <inheritdoc cref="Coroutine{TSend}.Prime"/>
    /// <remarks>What the body yields first is lost, as with Python's decorator.</remarks>
    public new Coroutine<TSend, TYield> Prime()
    {
        base.Prime();
        TakeYielded();
        return this;
    }

    /// <inheritdoc cref="Coroutine{TSend}.CloseWhenCollected"/>
    public new Coroutine<TSend, TYield> CloseWhenCollected()
    {
        KeepSentinel();
        return this;
    }

    /// <summary>Lets <c>foreach</c> resume this coroutine until it ends.</summary>
    /// <remarks>
    /// It goes on from where the coroutine stands, and others may resume the coroutine in between. Leaving the loop early
    /// leaves the coroutine suspended; it can be resumed, or taken up by another <c>foreach</c>. An exception that leaves
    /// the body comes out of the loop.
    /// </remarks>
    /// <returns>An enumerator that holds nothing but this coroutine and the value it is at.</returns>
    public CoroutineEnumerator<TSend, TYield> GetEnumerator() => new(this);

    private protected override CoroutineBody MakeBody(Delegate function) =>
        ((Func<Co<TSend, TYield>, CoroutineBody>)function)(new Co<TSend, TYield>(this));

    private protected override string? YieldedText => ValueText.Of(_yielded);

    private protected override void ForgetYielded() => _yielded = default!;

    private protected override void HandYieldedTo(Coroutine outermost)
    {
        var yielded = TakeYielded();
        if (outermost.GetType() == GetType())
        {
            Known.As<Coroutine<TSend, TYield>>(outermost)._yielded = yielded; // The usual case, without a look at base types.
        }
        else if (outermost is Coroutine<TSend, TYield> yielding) // One that only consumes has no use for it.
        {
            yielding._yielded = yielded;
        }
    }

    internal void Offer(TYield value) => _yielded = value;

    /// <summary>Takes the value away, so that a yielded object is not kept alive. Every pause, and the end, sets it anew.</summary>
    private TYield TakeYielded()
    {
        var yielded = _yielded;
        if (Known.HoldsReferences<TYield>())
        {
            _yielded = default!;
        }

        return yielded;
    }
}
