using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A coroutine that consumes: its body waits for values, and the caller sends them.</summary>
/// <remarks>
/// <para>Made around an async lambda, or an async function that returns <see cref="CoroutineBody"/>. Nothing of it runs
/// until it is first resumed: by <see cref="Next"/>, <see cref="Prime"/>, <see cref="TryNext()"/>, or a null that is sent.</para>
/// <para>An exception that leaves the body comes out of the call that resumed it, with its stack trace, and the coroutine
/// is then <see cref="CoroutineState.Closed"/>. A resume allocates nothing. One thread at a time.</para>
/// <para>Source: PEP 342.</para>
/// </remarks>
/// <typeparam name="TSend">What is sent in. <see cref="Next"/> sends its default.</typeparam>
/// <example>
/// <code>
/// Coroutine&lt;string&gt; Printer() => new(async co =>
/// {
///     while (true) Console.WriteLine(await co.Receive());
/// });
/// </code>
/// </example>
public class Coroutine<TSend> : Coroutine
{
    private TSend _sent = default!;

    /// <summary>Makes a coroutine in the state <see cref="CoroutineState.Created"/>; runs nothing.</summary>
    /// <param name="body">Called once, at the first resume, and let go of when the coroutine ends.</param>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    public Coroutine(Func<Co<TSend>, CoroutineBody> body)
        : base(body)
    {
    }

    private protected Coroutine(Delegate body)
        : base(body)
    {
    }

    /// <summary>Resumes with the default of <typeparamref name="TSend"/>, or starts a just-started coroutine.</summary>
    /// <remarks>Source: PEP 255, <c>next()</c>; PEP 342, where it is <c>send(None)</c>.</remarks>
    /// <exception cref="StopIterationException">The body returned, or the coroutine was closed already.</exception>
    /// <exception cref="InvalidOperationException">
    /// The coroutine is already executing: nothing changes. Or its body let out a <see cref="StopIterationException"/>
    /// (PEP 479).
    /// </exception>
    public void Next()
    {
        if (!TryNext())
        {
            throw StopIteration();
        }
    }

    /// <summary>Does what <see cref="Next"/> does, and reports the end without an exception.</summary>
    /// <returns>True when the body is paused at an <c>await</c>; false when it returned, or was over before.</returns>
    /// <exception cref="InvalidOperationException">As for <see cref="Next"/>.</exception>
    public bool TryNext() => IsSuspended ? Resume(Phase.Resuming) : NextUnlessSuspended();

    /// <summary>Resumes with a value, which becomes the value of the <c>await</c> where the body is paused.</summary>
    /// <remarks>Source: PEP 342, "New generator method: send(value)".</remarks>
    /// <param name="value">What the body receives. A just-started coroutine accepts only null.</param>
    /// <exception cref="StopIterationException">The body returned, or the coroutine was closed already.</exception>
    /// <exception cref="InvalidOperationException">
    /// The coroutine is just-started and <paramref name="value"/> is not null, or it is already executing: nothing changes.
    /// Or its body let out a <see cref="StopIterationException"/> (PEP 479).
    /// </exception>
    public void Send(TSend value)
    {
        if (!TrySend(value))
        {
            throw StopIteration();
        }
    }

    /// <summary>Does what <see cref="Send"/> does, and reports the end without an exception.</summary>
    /// <param name="value">What the body receives. A just-started coroutine accepts only null.</param>
    /// <returns>True when the body is paused at an <c>await</c>; false when it returned, or was over before.</returns>
    /// <exception cref="InvalidOperationException">As for <see cref="Send"/>.</exception>
    public bool TrySend(TSend value)
    {
        if (!IsSuspended)
        {
            return SendUnlessSuspended(value);
        }

        _sent = value;
        return Resume(Phase.Sending);
    }

    /// <summary>Raises an exception at the <c>await</c> where the body is paused, with the stack trace it has.</summary>
    /// <remarks>
    /// If the body catches it and awaits again, this returns. If not, the exception comes out of this call and the coroutine
    /// is closed. A just-started coroutine is closed without running its body; both that one and a closed one throw the
    /// exception back. Source: PEP 342, "New generator method: throw()".
    /// </remarks>
    /// <param name="exception">What to raise.</param>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null: nothing changes.</exception>
    /// <exception cref="StopIterationException">The body caught the exception and returned.</exception>
    /// <exception cref="InvalidOperationException">
    /// The coroutine is already executing: nothing changes. Or its body let out a <see cref="StopIterationException"/>
    /// (PEP 479).
    /// </exception>
    public void Throw(Exception exception)
    {
        if (!ResumeWith(exception))
        {
            throw StopIteration();
        }
    }

    /// <summary>Advances a coroutine to its first <c>await</c>, where it can be sent to.</summary>
    /// <remarks>A factory can end with it. Source: the decorator of PEP 342, "Examples", number 1.</remarks>
    /// <returns>This coroutine.</returns>
    /// <exception cref="StopIterationException">The body returned before its first <c>await</c>.</exception>
    /// <exception cref="InvalidOperationException">The coroutine has started already: nothing changes.</exception>
    public Coroutine<TSend> Prime()
    {
        RequireCreated();
        Next();
        return this;
    }

    /// <summary>Asks that the coroutine be closed when it is collected, as CPython closes a generator.</summary>
    /// <remarks>
    /// <para>Without this, nothing of an abandoned coroutine runs any more: a <c>finally</c> block around its paused
    /// <c>await</c> is skipped. With it, the collector's finalizer thread calls <see cref="Coroutine.Close"/> some time after
    /// the last reference is gone, or never, if the process ends before.</para>
    /// <para>It is opt-in because the body then runs on another thread, at a time that nobody chose, possibly after the
    /// finalizers of the objects it uses; and because an object with a finalizer costs more to make and to collect. CPython
    /// has none of these costs: it counts references and closes at once, on the same thread. Where it is known when a
    /// coroutine is done with, write <c>using</c>.</para>
    /// <para>An error that <c>Close</c> throws there has no caller to go to and must not end the process: it is reported to
    /// <see cref="System.Diagnostics.Trace"/> as "Exception ignored in", and swallowed, as in CPython. On a coroutine that
    /// has ended this does nothing, and asking twice is asking once. An inner coroutine is closed with the outer one.</para>
    /// <para>Source: PEP 342, "Specification Summary", number 5.</para>
    /// </remarks>
    /// <returns>This coroutine.</returns>
    public Coroutine<TSend> CloseWhenCollected()
    {
        KeepSentinel();
        return this;
    }

    private protected override CoroutineBody MakeBody(Delegate function) =>
        ((Func<Co<TSend>, CoroutineBody>)function)(new Co<TSend>(this));

    /// <summary>The value of the <c>await</c> that is being resumed. Takes it, so that a sent object is not kept alive.</summary>
    internal TSend TakeSent()
    {
        Awake();
        var sent = _sent;
        _sent = default!;
        return sent;
    }

    /// <summary>Does what <see cref="TakeSent"/> does for the pause of an iterator, which takes no value but null.</summary>
    internal void RefuseSent()
    {
        var isSent = IsBeingSent;
        if (TakeSent() is not null && isSent)
        {
            throw CoroutineErrors.SentToAnIterator();
        }
    }

    private bool NextUnlessSuspended() => IsWatched ? NextWatched() : ResumeUnlessSuspended(carriesValue: false);

    /// <summary>Answers a value that is sent in every state but suspended.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SendUnlessSuspended(TSend value) => IsWatched ? SendWatched(value) : SendUnwatched(value);

    private bool SendWatched(TSend value)
    {
        var text = ValueText.Of(value);
        return Watched(
            (coroutine, caller) => new CoroutineEvent.Sent(coroutine, caller, text),
            starts: value is null,
            () => SendUnwatched(value));
    }

    private bool SendUnwatched(TSend value)
    {
        if (IsPaused)
        {
            _sent = value;
            return Resume(Phase.Sending);
        }

        if (!IsDelegating)
        {
            return ResumeUnlessSuspended(carriesValue: value is not null);
        }

        var chain = EnterChain();
        var innermost = Known.As<Coroutine<TSend>>(chain.Innermost); // All coroutines of a chain are sent the same type.
        if (innermost.IsPaused)
        {
            innermost._sent = value;
        }

        return chain.Resume(Phase.Sending);
    }
}
