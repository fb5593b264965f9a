namespace Coroutines;

// The delegating coroutine's side of PEP 380; Chain has the rest.
public abstract partial class Coroutine
{
    /// <summary>What this coroutine delegates to: the truth, of which every chain is a copy.</summary>
    private Coroutine? _inner;

    /// <summary>The chain of which this coroutine is the outermost one; kept for the next time it delegates.</summary>
    private Chain? _chain;

    /// <summary>Tells the chain that ran this coroutine last, or runs it now, from others.</summary>
    private ChainMark? _mark;

    private protected bool IsDelegating => _phase == Phase.Delegating;

    /// <summary>Whether a resume must be refused, because the body is on the stack.</summary>
    private bool IsExecuting => _phase switch
    {
        Phase.Created or Phase.Suspended or Phase.SuspendedAndWatched or Phase.Closed => false,
        Phase.Delegating => IsRunByChain,
        _ => true,
    };

    private bool IsRunByChain => _mark is { IsRunning: true };

    /// <summary>The body in <paramref name="machine"/> has reached <c>await co.YieldFrom(inner)</c>.</summary>
    internal void DelegateIn(Machine machine, Coroutine inner)
    {
        if (ReferenceEquals(_machine, machine))
        {
            _inner = inner;
            _phase = Phase.Delegating;
        }
        else
        {
            Pause(); // To be refused like every pause of another's body.
        }
    }

    /// <summary>Gives what the innermost coroutine yielded to the one that was resumed.</summary>
    private protected virtual void HandYieldedTo(Coroutine outermost)
    {
    }

    /// <summary>The error at the await of another coroutine that delegates to this one while it is executing.</summary>
    /// <remarks>
    /// The other one gives it up with that. Any chain that came here through the other one is out of date then, and can tell
    /// by the mark: if the owner resumed this coroutine, the mark is still that of the chain.
    /// </remarks>
    private InvalidOperationException RefuseDelegation()
    {
        if (!IsRunByChain)
        {
            _mark = null;
        }

        return CoroutineErrors.AlreadyExecuting(this);
    }

    /// <summary>The chain below this idle delegating coroutine, up to date.</summary>
    private protected Chain EnterChain() => _chain is { IsReady: true } chain ? chain : MakeChainReady();

    private Chain MakeChainReady()
    {
        RequireIdle();
        _chain ??= new Chain(this);
        _chain.BringUpToDate();
        return _chain;
    }

    /// <summary>The body, run by its coroutine alone, has begun to delegate.</summary>
    private bool BeginChain() => (_chain ??= new Chain(this)).Begin();
}
