namespace Coroutines;

/// <summary>Is told what the callers of a watched coroutine do, and what they get. <see cref="Recording"/> is one.</summary>
/// <remarks>Attach it with <see cref="CoroutineWatching.Watch"/>.</remarks>
public interface ICoroutineObserver
{
    /// <summary>Called for each event, on the thread where it happens, before control passes on.</summary>
    /// <remarks>
    /// It must neither throw nor use the coroutine: an exception comes out of the call that is being told of, and leaves its
    /// answer untaken. It is called from several threads if the coroutines are, or if one is closed when collected.
    /// </remarks>
    /// <param name="happened">The event: one of the cases of <see cref="CoroutineEvent"/>.</param>
    void OnEvent(CoroutineEvent happened);
}
