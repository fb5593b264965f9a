// How a coroutine is watched at no cost to those that are not.
//
// The problem. Every Next and Send would have to ask whether somebody watches, on a path of a few nanoseconds.
//
// The choice. That path asks one thing already: is the phase Suspended? A watched coroutine pauses in another phase,
// SuspendedAndWatched, so it fails that question and comes to the methods for "everything else". The methods here are called
// from there. They stand around the public calls, not in the body: what is told is what a caller did and what came of it.
//
// What was refused. A virtual call or a field to test per resume. A wrapper coroutine around the watched one: it would be
// another object with another name, and `Watch` could not return the same.

namespace Coroutines;

public abstract partial class Coroutine
{
    /// <summary>The phase of this coroutine while its body runs: it says whether somebody watches.</summary>
    private Phase _phaseOfRunning = Phase.Running;

    private protected bool IsWatched => _phaseOfRunning == Phase.RunningAndWatched;

    internal void BeWatchedBy(ICoroutineObserver observer, string? name)
    {
        if (IsWatched)
        {
            throw CoroutineErrors.AlreadyWatched(this);
        }

        RequireIdle();
        name = ValueText.OfName(name ?? Name ?? "coroutine");
        if (observer is Recording recording)
        {
            name = recording.AddLifeline(name);
        }

        (_attached ??= new Attached()).Watch = new Watch(observer, name);
        _phaseOfRunning = Phase.RunningAndWatched;
        if (_phase == Phase.Suspended)
        {
            _phase = Phase.SuspendedAndWatched;
        }
    }

    private protected bool NextWatched() => Watched(
        (coroutine, caller) => new CoroutineEvent.Resumed(coroutine, caller),
        starts: true,
        () => ResumeUnlessSuspended(carriesValue: false));

    private bool ThrowWatched(Exception exception) => Watched(
        (coroutine, caller) => new CoroutineEvent.Thrown(coroutine, caller, ValueText.OfType(exception.GetType()), ValueText.OfMessage(exception)),
        starts: false,
        () => ThrowUnwatched(exception));

    private void CloseWatched() => Watched(
        (coroutine, caller) => new CoroutineEvent.Closing(coroutine, caller),
        starts: false,
        () =>
        {
            CloseUnwatched();
            return false;
        });

    /// <summary>Makes one call, and tells the observer of it and of what came of it.</summary>
    /// <param name="call">Makes the event of the call from the names of coroutine and caller.</param>
    /// <param name="starts">Whether the call starts a coroutine that is just-started.</param>
    /// <param name="resume">The call itself.</param>
    private protected bool Watched(Func<string, string?, CoroutineEvent> call, bool starts, Func<bool> resume)
    {
        var watch = _attached!.Watch!;
        var caller = watch.Caller;
        var told = call(watch.Name, caller);
        watch.Tell(told);
        if (starts && _phase == Phase.Created)
        {
            watch.Tell(new CoroutineEvent.Started(watch.Name, caller));
        }

        bool paused;
        try
        {
            paused = watch.Run(resume);
        }
        catch (Exception exception)
        {
            var type = ValueText.OfType(exception.GetType());
            watch.Tell(new CoroutineEvent.Raised(watch.Name, caller, type, ValueText.OfMessage(exception), _phase == Phase.Closed));
            throw;
        }

        watch.Tell(paused
            ? new CoroutineEvent.Yielded(watch.Name, caller, YieldedText)
            : told is CoroutineEvent.Closing
                ? new CoroutineEvent.Closed(watch.Name, caller)
                : _ending == Ending.ReturnedNow
                    ? new CoroutineEvent.Returned(watch.Name, caller, ReturnedText)
                    : new CoroutineEvent.AlreadyEnded(watch.Name, caller));
        return paused;
    }
}
