using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines;

// How a body is started, resumed and ended. A resume of a suspended coroutine looks at one field, _phase, before and after
// the body runs; everything that is not "suspended, and suspended again" is answered by the methods that are not inlined.
public abstract partial class Coroutine
{
    /// <summary>From the phase of a running body to that of a paused one. Larger than any phase but those two.</summary>
    internal const byte PauseStep = 16;

    /// <summary>Whether a body on this thread is being resumed to be told that it awaited the co of another.</summary>
    [ThreadStatic]
    private static bool s_isRefusing;

    /// <summary>The function before the start; after the end, the type of its state machine, which names it in messages.</summary>
    private object? _origin;
    private Machine? _machine;
    private Exception? _thrown;
    private Phase _phase;
    private Ending _ending;
    private bool _closing;

    private protected Ending Ending => _ending;

    private protected bool IsSuspended => _phase == Phase.Suspended;

    private protected bool IsPaused => _phase is Phase.Suspended or Phase.SuspendedAndWatched;

    /// <summary>Whether the resume that is under way came with a value: <c>Send</c>, not <c>Next</c>.</summary>
    private protected bool IsBeingSent => _phase == Phase.Sending;

    /// <summary>Calls the function the coroutine was made around, which gives the body without running it.</summary>
    private protected abstract CoroutineBody MakeBody(Delegate function);

    /// <summary>What a StopIteration thrown at the moment of return carries.</summary>
    private protected virtual object? ReturnedValue => null;

    /// <summary>What the pause at hand has yielded, as watching shows it; null where nothing can be yielded.</summary>
    private protected virtual string? YieldedText => null;

    /// <summary>What the body returned, as watching shows it; null where it returns nothing.</summary>
    private protected virtual string? ReturnedText => null;

    /// <summary>Called at the end: a value that nobody took is not kept alive.</summary>
    private protected virtual void ForgetYielded()
    {
    }

    /// <summary>Resumes a suspended coroutine. False: its body has returned.</summary>
    private protected bool Resume(Phase how)
    {
        _phase = how;
        _machine!.MoveNext();
        return _phase == Phase.Suspended || RunOn();
    }

    /// <summary>Answers a resume in every state but suspended. False: the coroutine is at its end.</summary>
    private protected bool ResumeUnlessSuspended(bool carriesValue)
    {
        switch (_phase)
        {
            case Phase.SuspendedAndWatched:
                return Resume(Phase.Resuming);
            case Phase.Created when carriesValue:
                throw CoroutineErrors.JustStarted(this);
            case Phase.Created:
                Start();
                _machine!.MoveNext();
                return RunOn();
            case Phase.Delegating:
                return EnterChain().Resume(Phase.Resuming);
            case Phase.Closed:
                if (_ending == Ending.ReturnedNow)
                {
                    _ending = Ending.Returned;
                }

                return false;
            default:
                throw CoroutineErrors.AlreadyExecuting(this);
        }
    }

    /// <summary>Raises an exception of the caller's. False: the body returned in answer.</summary>
    private protected bool ResumeWith(Exception exception)
    {
        if (exception is null)
        {
            throw new ArgumentNullException(nameof(exception));
        }

        return IsWatched ? ThrowWatched(exception) : ThrowUnwatched(exception);
    }

    private bool ThrowUnwatched(Exception exception)
    {
        if (_phase == Phase.Closed)
        {
            ExceptionDispatchInfo.Capture(exception).Throw();
        }

        if (_phase == Phase.Created)
        {
            Fail(exception);
        }

        RequireIdle();
        return Raise(exception);
    }

    private protected void RequireCreated()
    {
        if (_phase != Phase.Created)
        {
            throw IsExecuting ? CoroutineErrors.AlreadyExecuting(this) : CoroutineErrors.AlreadyPrimed(this);
        }
    }

    /// <summary>The exception that answers a resume at the end; it carries the returned value once.</summary>
    private protected StopIterationException StopIteration() =>
        CoroutineErrors.StopIteration(this, _ending == Ending.ReturnedNow ? ReturnedValue : null);

    /// <summary>A body has reached an <c>await</c> of what this coroutine's co offers: its own body, as it should be.</summary>
    /// <remarks>
    /// If it is the body of another, that other one is still running when its machine returns, and
    /// <see cref="RefusePause"/> takes the step back here. A step, and not a new phase, so that it can be taken back
    /// whatever the phase was, and no pause has to ask whose body it is.
    /// </remarks>
    internal void Pause() => _phase -= PauseStep;

    /// <summary>The paused <c>await</c> has been reached: raises what was thrown in, or lets the body go on.</summary>
    internal void Awake()
    {
        if (_phase is not (Phase.Resuming or Phase.Sending))
        {
            AwakeWithException();
        }

        _phase = _phaseOfRunning;
    }

    /// <summary>The body has returned. What it returns in answer to Close is no result.</summary>
    internal void Return() => End(_closing ? Ending.Closed : Ending.ReturnedNow);

    /// <summary>An exception has left the body. It goes on to the resumer, unless it is the answer to Close.</summary>
    internal void Fail(Exception exception)
    {
        if (_closing && exception is GeneratorExitException)
        {
            End(Ending.Closed);
            return;
        }

        var error = exception is StopIterationException ? CoroutineErrors.RaisedStopIteration(this, exception) : exception; // PEP 479
        var inChain = IsRunByChain;
        End(Ending.Failed);
        if (inChain)
        {
            _thrown = error; // The chain raises it at the await of the coroutine that delegated to this one.
            return;
        }

        ExceptionDispatchInfo.Capture(error).Throw();
    }

    private void Start()
    {
        _phase = _phaseOfRunning;
        try
        {
            _machine = MakeBody((Delegate)_origin!).AdoptBy(this);
            _origin = null;
        }
        catch (StopIterationException stopIteration) // Thrown by a function that is not async itself; PEP 479 holds for it too.
        {
            var error = CoroutineErrors.RaisedStopIteration(this, stopIteration);
            End(Ending.Failed);
            throw error;
        }
        catch
        {
            End(Ending.Failed);
            throw;
        }
    }

    /// <summary>The body has stopped, and not only paused: lets it go on to its next pause or its end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunOn()
    {
        while (_phase == _phaseOfRunning)
        {
            RefusePause();
        }

        return _phase == Phase.Delegating ? BeginChain() : IsPaused;
    }

    /// <summary>The body has awaited the co of another, and still counts as running: resumed, its <c>await</c> throws.</summary>
    private void RefusePause()
    {
        s_isRefusing = true;
        _machine!.MoveNext();
    }

    private bool Raise(Exception exception)
    {
        if (_phase == Phase.Delegating)
        {
            return EnterChain().Raise(exception);
        }

        _thrown = exception;
        return Resume(Phase.Throwing);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AwakeWithException()
    {
        if (_phase != Phase.Throwing)
        {
            if (s_isRefusing)
            {
                s_isRefusing = false;
                _phase += PauseStep;
                if (_phase == Phase.Closed)
                {
                    ForgetYielded(); // What the other body has just offered; nobody would take it.
                }
            }

            throw CoroutineErrors.AwaitedElsewhere(this);
        }

        var thrown = _thrown!;
        _thrown = null;
        _phase = _phaseOfRunning;
        ExceptionDispatchInfo.Capture(thrown).Throw();
    }

    private void RequireIdle()
    {
        if (IsExecuting)
        {
            throw CoroutineErrors.AlreadyExecuting(this);
        }
    }

    /// <summary>Lets go of the body, its state machine and its locals.</summary>
    private void End(Ending ending)
    {
        _phase = Phase.Closed;
        _ending = ending;
        _origin = _machine?.GetType();
        _machine = null;
        _chain = null;
        _mark = null;
        ForgetYielded();
        if (_attached is { Sentinel: not null })
        {
            DismissSentinel();
        }
    }
}
