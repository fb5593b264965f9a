// How a resume reaches the innermost of many delegating coroutines (PEP 380) at a cost that does not grow with their number.
//
// The problem. PEP 380 says what `yield from` does by a loop in the outer generator that resumes the inner one. Done so, a
// resume walks down through every level and the value walks up again, a thousand levels need a thousand stack frames, and an
// inner coroutine that starts another one inside its body can overflow the stack.
//
// The choice. The coroutine that is resumed, the outermost, keeps a stack of those below it: its chain. A resume goes to the
// top of that stack, runs one body, and hands what it yielded to the outermost. A body that reaches an
// `await co.YieldFrom(inner)` only notes it and stops; Run sees that, pushes the inner one and runs it. A body that ends is
// popped, and the one below is resumed with its result or its exception. So no body ever runs on top of another body of its
// chain; an exception is caught and thrown once per level, as in Python, because each level may have a finally block.
//
// A coroutine may be shared: two may delegate to it, or its owner may resume it while another delegates to it. So each one
// also knows its own inner one (_inner), and which chain ran it last (_mark). Whoever resumes a delegating coroutine in
// the middle of a chain makes a chain of its own and takes over those below. A chain whose top is no longer its own is out
// of date and is made again from the _inner references; that costs a step per level, and only sharing pays it.
//
// That a chain is running stands in its mark alone, for all its coroutines: each of them refuses to be entered.
//
// What was refused. A reference from inner to outer: with two outers it is wrong for one of them, and an inner coroutine that
// is kept would keep abandoned outer ones. A recursion per level: see above. A loop in C# inside the outer body, as the PEP
// writes it: a state machine resumed per level.

using System.Runtime.ExceptionServices;

namespace Coroutines;

public abstract partial class Coroutine
{
    /// <summary>A coroutine and all those it delegates to, directly and indirectly: outermost first.</summary>
    private protected sealed class Chain
    {
        private const int NotClosing = 0;

        private readonly ChainMark _mark = new();
        private readonly Coroutine _outermost;
        private Coroutine[] _links = new Coroutine[4];
        private int _count;
        private Coroutine _innermost;

        /// <summary>The place of the link that is being closed; the outermost, at 0, is closed by <see cref="Close"/>.</summary>
        private int _closing = NotClosing;
        private Exception? _exceptionForOutermost;

        internal Chain(Coroutine outermost)
        {
            _outermost = _innermost = outermost;
            Push(outermost);
        }

        internal Coroutine Innermost => _innermost;

        /// <summary>Runs the chain of a coroutine that has just begun to delegate.</summary>
        internal bool Begin()
        {
            PopTo(1);
            _mark.IsRunning = true;
            return Run();
        }

        /// <summary>Whether a resume can go to the innermost coroutine as things stand.</summary>
        internal bool IsReady => ReferenceEquals(_innermost._mark, _mark) && _innermost.IsSuspended && !_mark.IsRunning;

        /// <summary>Makes the chain again if one of its coroutines was resumed by others meanwhile.</summary>
        internal void BringUpToDate()
        {
            if (ReferenceEquals(_innermost._mark, _mark) && _innermost.IsPaused)
            {
                return;
            }

            PopTo(1);
            while (_innermost is { _phase: Phase.Delegating, _inner: { IsExecuting: false } inner })
            {
                Push(inner);
            }
        }

        /// <summary>Resumes the innermost coroutine. False: the outermost has returned.</summary>
        internal bool Resume(Phase how)
        {
            var innermost = _innermost;
            _mark.IsRunning = true;
            if (innermost._phase == Phase.Suspended)
            {
                innermost._phase = how;
                innermost._machine!.MoveNext();
                if (innermost._phase == Phase.Suspended)
                {
                    _mark.IsRunning = false;
                    innermost.HandYieldedTo(_outermost);
                    return true;
                }
            }
            else if (innermost._phase == Phase.SuspendedAndWatched)
            {
                innermost._phase = how;
                innermost._machine!.MoveNext();
            }

            return Run();
        }

        /// <summary>Raises an exception in the innermost coroutine; GeneratorExit closes the inner ones instead.</summary>
        /// <remarks>PEP 380, "Formal Semantics".</remarks>
        internal bool Raise(Exception exception)
        {
            _mark.IsRunning = true;
            if (exception is GeneratorExitException)
            {
                _exceptionForOutermost = exception;
                CloseInnermost(new GeneratorExitException());
            }
            else if (_innermost.IsPaused)
            {
                RaiseIn(_innermost, exception);
            }
            else if (_innermost._phase == Phase.Closed && exception is not StopIterationException)
            {
                _innermost._thrown = exception; // Thrown into a finished coroutine, it comes back. A StopIteration is its end again.
            }

            return Run();
        }

        /// <summary>Runs one body after the other, until the outermost coroutine has a pause or an end to show.</summary>
        private bool Run()
        {
            while (true)
            {
                var innermost = _innermost;
                switch (innermost._phase)
                {
                    case Phase.Delegating:
                        Descend(innermost);
                        break;
                    case Phase.Suspended or Phase.SuspendedAndWatched when _closing != NotClosing:
                        IgnoreGeneratorExit();
                        break;
                    case Phase.Suspended or Phase.SuspendedAndWatched:
                        _mark.IsRunning = false;
                        innermost.HandYieldedTo(_outermost);
                        return true;
                    case Phase.Closed when _count == 1:
                        _mark.IsRunning = false;
                        ThrowFailure(innermost);
                        return false;
                    case Phase.Closed:
                        Ascend(innermost);
                        break;
                    default:
                        innermost.RefusePause();
                        break;
                }
            }
        }

        /// <summary>The innermost coroutine delegates: the next one is pushed, and advanced as by <c>Next</c>.</summary>
        private void Descend(Coroutine outer)
        {
            var inner = outer._inner!;
            if (inner.IsExecuting)
            {
                RaiseIn(outer, inner.RefuseDelegation());
                return;
            }

            Push(inner);
            if (inner._phase == Phase.Created)
            {
                try
                {
                    inner.Start();
                }
                catch (Exception exception)
                {
                    inner._thrown = exception; // No body was made; the error belongs to the await of the outer one.
                    return;
                }

                inner._machine!.MoveNext();
            }
            else if (inner.IsPaused)
            {
                inner._phase = Phase.Resuming;
                inner._machine!.MoveNext();
            }
        }

        /// <summary>The innermost coroutine has ended: the one that delegated to it goes on.</summary>
        private void Ascend(Coroutine ended)
        {
            var failure = IteratorBody.Unwrap(ended._thrown);
            var answersClose = _closing == _count - 1;
            ended._thrown = null;
            PopTo(_count - 1);
            if (answersClose)
            {
                CloseInnermost(failure ?? new GeneratorExitException());
            }
            else if (failure is not null)
            {
                RaiseIn(_innermost, failure);
            }
            else
            {
                _innermost._inner = null;
                _innermost._phase = Phase.Resuming;
                _innermost._machine!.MoveNext();
            }
        }

        /// <summary>Asks the innermost coroutine to close, or raises in it what came of closing the one above it.</summary>
        private void CloseInnermost(Exception exception)
        {
            var innermost = _innermost;
            _closing = _count - 1;
            if (_closing == 0)
            {
                exception = exception is GeneratorExitException ? _exceptionForOutermost! : exception;
                _exceptionForOutermost = null;
            }

            if (innermost._phase == Phase.Closed)
            {
                return; // It ended while nobody looked; there is nothing to close.
            }

            innermost._closing |= _closing != 0;
            RaiseIn(
                innermost,
                innermost is { _phase: Phase.Delegating, _inner: { IsExecuting: true } inner }
                    ? inner.RefuseDelegation()
                    : exception);
        }

        /// <summary>A coroutine that was asked to close has paused again. It is left as it is, and the one below is told.</summary>
        private void IgnoreGeneratorExit()
        {
            var stubborn = _links[_closing];
            stubborn._closing = false;
            _innermost.ForgetYielded();
            PopTo(_closing);
            CloseInnermost(CoroutineErrors.IgnoredGeneratorExit(stubborn));
        }

        private static void RaiseIn(Coroutine coroutine, Exception exception)
        {
            coroutine._inner = null;
            coroutine._thrown = exception;
            coroutine._phase = Phase.Throwing;
            coroutine._machine!.MoveNext();
        }

        private static void ThrowFailure(Coroutine ended)
        {
            if (ended._thrown is { } failure)
            {
                ended._thrown = null;
                ExceptionDispatchInfo.Capture(failure).Throw();
            }
        }

        private void Push(Coroutine coroutine)
        {
            if (_count == _links.Length)
            {
                Array.Resize(ref _links, 2 * _count);
            }

            _links[_count++] = _innermost = coroutine;
            coroutine._mark = _mark;
        }

        private void PopTo(int count)
        {
            while (_count > count)
            {
                var popped = _links[--_count];
                _links[_count] = null!;
                if (ReferenceEquals(popped._mark, _mark))
                {
                    popped._mark = null;
                }
            }

            _innermost = _links[_count - 1];
            _innermost._mark = _mark;
        }
    }
}
