using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <summary>What every coroutine has: a state, and a way to end it. The base of the three coroutine types.</summary>
/// <remarks>
/// <para>A coroutine belongs to one thread at a time. It may move between threads between two resumes, if the hand-over
/// is synchronised; nothing here locks. Its body runs on the resumer's stack and sees the resumer's
/// <see cref="AsyncLocal{T}"/> values.</para>
/// <para>Source: PEP 342.</para>
/// </remarks>
[DebuggerDisplay("{State}")]
public abstract class Coroutine : IDisposable
{
    private Delegate? _body;
    private Machine? _machine;
    private Exception? _thrown;
    private Phase _phase;
    private Ending _ending;
    private bool _closing;

    private protected Coroutine(Delegate body) => _body = body ?? throw new ArgumentNullException(nameof(body));

    /// <summary>Where the coroutine stands: created, running, suspended or closed. Reading it never fails.</summary>
    public CoroutineState State => _phase switch
    {
        Phase.Created => CoroutineState.Created,
        Phase.Suspended => CoroutineState.Suspended,
        Phase.Closed => CoroutineState.Closed,
        _ => CoroutineState.Running,
    };

    private protected Ending Ending => _ending;

    private protected bool IsSuspended => _phase == Phase.Suspended;

    /// <summary>Ends the coroutine: raises <see cref="GeneratorExitException"/> at the <c>await</c> where it is paused.</summary>
    /// <remarks>
    /// <para>Returns when the body has returned or let that exception out; the coroutine is then
    /// <see cref="CoroutineState.Closed"/> and holds nothing of its body. A coroutine that has not started is closed
    /// without running its body; on one that is closed this does nothing. Neither case throws.</para>
    /// <para>If the body lets out another exception, that one comes out of this call, and the coroutine is closed.</para>
    /// <para>Source: PEP 342, "New generator method: close()".</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// The body awaited again ("ignored GeneratorExit"): it is suspended, as in CPython, and can still be resumed. Or the
    /// coroutine is running ("already executing"): nothing changes.
    /// </exception>
    public void Close()
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

        RequireSuspended();
        _closing = true;
        try
        {
            if (Raise(new GeneratorExitException()))
            {
                throw CoroutineErrors.IgnoredGeneratorExit();
            }
        }
        finally
        {
            _closing = false;
        }
    }

    /// <summary>Does what <see cref="Close"/> does, with the same exceptions, so that <c>using</c> closes a coroutine.</summary>
    public void Dispose() => Close();

    /// <summary>Calls the function the coroutine was made around, which gives the body without running it.</summary>
    private protected abstract CoroutineBody MakeBody(Delegate function);

    /// <summary>What a StopIteration thrown at the moment of return carries.</summary>
    private protected virtual object? ReturnedValue => null;

    /// <summary>Called at the end: a value that nobody took is not kept alive.</summary>
    private protected virtual void ForgetYielded()
    {
    }

    /// <summary>Resumes a suspended coroutine. False: its body has returned.</summary>
    private protected bool Resume()
    {
        _phase = Phase.Resuming;
        return Run();
    }

    /// <summary>Answers a resume in every state but suspended. False: the coroutine is at its end.</summary>
    private protected bool ResumeUnlessSuspended(bool carriesValue)
    {
        switch (_phase)
        {
            case Phase.Created when carriesValue:
                throw CoroutineErrors.JustStarted();
            case Phase.Created:
                Start();
                return Run();
            case Phase.Closed:
                if (_ending == Ending.ReturnedNow)
                {
                    _ending = Ending.Returned;
                }

                return false;
            default:
                throw CoroutineErrors.AlreadyExecuting();
        }
    }

    /// <summary>Raises an exception of the caller's. False: the body returned in answer.</summary>
    private protected bool ResumeWith(Exception exception)
    {
        if (exception is null)
        {
            throw new ArgumentNullException(nameof(exception));
        }

        if (_phase == Phase.Closed)
        {
            ExceptionDispatchInfo.Capture(exception).Throw();
        }

        if (_phase == Phase.Created)
        {
            Fail(exception);
        }

        RequireSuspended();
        return Raise(exception);
    }

    private protected void RequireCreated()
    {
        if (_phase != Phase.Created)
        {
            throw _phase is Phase.Suspended or Phase.Closed
                ? CoroutineErrors.AlreadyPrimed()
                : CoroutineErrors.AlreadyExecuting();
        }
    }

    /// <summary>The exception that answers a resume at the end; it carries the returned value once.</summary>
    private protected StopIterationException StopIteration() =>
        new(_ending == Ending.ReturnedNow ? ReturnedValue : null);

    /// <summary>Whether this is the coroutine that runs the body in <paramref name="machine"/>.</summary>
    internal bool IsRunBy(Machine machine) => ReferenceEquals(_machine, machine);

    /// <summary>The body has reached an <c>await</c>.</summary>
    internal void Suspend() => _phase = Phase.Suspended;

    /// <summary>The paused <c>await</c> has been reached: raises what was thrown in, or lets the body go on.</summary>
    internal void Awake()
    {
        if (_phase != Phase.Resuming)
        {
            AwakeWithException();
        }

        _phase = Phase.Running;
    }

    /// <summary>The body has returned. What it returns in answer to Close is no result.</summary>
    internal void Return() => End(_closing ? Ending.Closed : Ending.ReturnedNow);

    /// <summary>An exception has left the body. It goes on to the resumer, unless it is the answer to Close.</summary>
    internal void Fail(Exception exception)
    {
        var answersClose = _closing && exception is GeneratorExitException;
        End(answersClose ? Ending.Closed : Ending.Failed);
        if (answersClose)
        {
            return;
        }

        if (exception is StopIterationException)
        {
            throw CoroutineErrors.RaisedStopIteration(exception); // PEP 479
        }

        ExceptionDispatchInfo.Capture(exception).Throw();
    }

    private void Start()
    {
        _phase = Phase.Running;
        try
        {
            _machine = MakeBody(_body!).AdoptBy(this);
            _body = null;
        }
        catch
        {
            End(Ending.Failed);
            throw;
        }
    }

    private bool Raise(Exception exception)
    {
        _thrown = exception;
        _phase = Phase.Throwing;
        return Run();
    }

    /// <summary>Lets the body run to its next <c>await</c> or its end.</summary>
    private bool Run()
    {
        do
        {
            _machine!.MoveNext();
        }
        while (_phase == Phase.Running); // It awaited what is not its own, and is told so by being resumed at once.

        return _phase == Phase.Suspended;
    }

    private void AwakeWithException()
    {
        if (_phase != Phase.Throwing)
        {
            throw CoroutineErrors.AwaitedElsewhere();
        }

        var thrown = _thrown!;
        _thrown = null;
        _phase = Phase.Running;
        ExceptionDispatchInfo.Capture(thrown).Throw();
    }

    private void RequireSuspended()
    {
        if (_phase != Phase.Suspended)
        {
            throw CoroutineErrors.AlreadyExecuting();
        }
    }

    /// <summary>Lets go of the body, its state machine and its locals.</summary>
    private void End(Ending ending)
    {
        _phase = Phase.Closed;
        _ending = ending;
        _body = null;
        _machine = null;
        ForgetYielded();
    }
}
