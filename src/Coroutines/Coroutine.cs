using System.Diagnostics;

namespace Coroutines;

/// <summary>What every coroutine has: a state, and a way to end it. The base of the three coroutine types.</summary>
/// <remarks>
/// <para>A coroutine belongs to one thread at a time. It may move between threads between two resumes, if the hand-over
/// is synchronised; nothing here locks. Its body runs on the resumer's stack and sees the resumer's
/// <see cref="AsyncLocal{T}"/> values.</para>
/// <para>A coroutine that nobody refers to any more is garbage like any other object: nothing keeps it alive, and nothing
/// of its body runs when it is collected, unless <see cref="Coroutine{TSend}.CloseWhenCollected"/> asked for it.</para>
/// <para>Source: PEP 342.</para>
/// </remarks>
[DebuggerDisplay("{Name,nq}: {State}")]
public abstract partial class Coroutine : IDisposable
{
    private protected Coroutine(Delegate body) => _origin = body ?? throw new ArgumentNullException(nameof(body));

    /// <summary>Where the coroutine stands: created, running, suspended or closed. Reading it never fails.</summary>
    /// <remarks>
    /// One that delegates (<c>YieldFrom</c>) is suspended while the chain below it is, and running while it runs, as in
    /// CPython.
    /// </remarks>
    public CoroutineState State => _phase switch
    {
        Phase.Created => CoroutineState.Created,
        Phase.Suspended or Phase.SuspendedAndWatched => CoroutineState.Suspended,
        Phase.Closed => CoroutineState.Closed,
        _ => IsExecuting ? CoroutineState.Running : CoroutineState.Suspended,
    };

    /// <summary>Ends the coroutine: raises <see cref="GeneratorExitException"/> at the <c>await</c> where it is paused.</summary>
    /// <remarks>
    /// <para>Returns when the body has returned or let that exception out; the coroutine is then
    /// <see cref="CoroutineState.Closed"/> and holds nothing of its body. A coroutine that has not started is closed
    /// without running its body; on one that is closed this does nothing. Neither case throws.</para>
    /// <para>One that delegates (<c>YieldFrom</c>) closes the innermost coroutine first, and then each one around it.</para>
    /// <para>If the body lets out another exception, that one comes out of this call, and the coroutine is closed.</para>
    /// <para>The rule for bodies: <see cref="GeneratorExitException"/> may be caught to clean up, but the body must then
    /// return or throw. In C#, other than in Python, a <c>catch (Exception)</c> catches it too; around an <c>await</c>
    /// write <c>catch (Exception e) when (e is not GeneratorExitException)</c>.</para>
    /// <para>Source: PEP 342, "New generator method: close()"; PEP 380, "Formal Semantics".</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// The body awaited again ("ignored GeneratorExit"): it is suspended, as in CPython, and can still be resumed. Or the
    /// coroutine is running ("already executing"): nothing changes. Or the body let out a
    /// <see cref="StopIterationException"/> (PEP 479).
    /// </exception>
    public void Close()
    {
        if (IsWatched && _phase != Phase.Closed)
        {
            CloseWatched();
        }
        else
        {
            CloseUnwatched();
        }
    }

    /// <summary>Does what <see cref="Close"/> does, with the same exceptions, so that <c>using</c> closes a coroutine.</summary>
    public void Dispose() => Close();

    private void CloseUnwatched()
    {
        if (_phase == Phase.Created)
        {
            End(Ending.Closed);
            return;
        }

        if (_phase == Phase.Closed)
        {
            return;
        }

        RequireIdle();
        _closing = true;
        try
        {
            if (Raise(new GeneratorExitException()))
            {
                ForgetYielded();
                throw CoroutineErrors.IgnoredGeneratorExit(this);
            }
        }
        finally
        {
            _closing = false;
        }
    }
}
