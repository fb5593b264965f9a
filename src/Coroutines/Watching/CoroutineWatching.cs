namespace Coroutines;

/// <summary>Attaches an observer to a coroutine.</summary>
public static class CoroutineWatching
{
    /// <summary>Has an observer told of every <c>Next</c>, <c>Send</c>, <c>Throw</c> and <c>Close</c> from now on, and its answer.</summary>
    /// <remarks>
    /// <para>What is told is what passes between the coroutine and its callers. <c>foreach</c>, <c>Prime</c>, <c>TryNext</c>
    /// and <c>TrySend</c> are told as the <c>Next</c> and <c>Send</c> that they are; closing a coroutine that is closed does
    /// nothing and is not told. When the caller is itself the body of a coroutine with the same observer, the event names it.</para>
    /// <para>A coroutine that delegates (<c>YieldFrom</c>) yields what those below it yield: to its caller these are its own
    /// values, and so they are told. An inner coroutine is called by nobody while it is delegated to, so nothing is told of
    /// it then, also when it is watched itself.</para>
    /// <para>The coroutine behaves as before, a little slower, and refers to the observer; the observer is given names and
    /// texts, never the coroutine. Coroutines that nobody watches pay nothing. Watch before priming, to be told of the start.</para>
    /// </remarks>
    /// <typeparam name="TCoroutine">The coroutine's own type, which is also what is returned.</typeparam>
    /// <param name="coroutine">The coroutine, in any state but running.</param>
    /// <param name="observer">What is told.</param>
    /// <param name="name">
    /// What events call the coroutine; by default the method that made it, or "coroutine". A <see cref="Recording"/> adds a
    /// number to a name that it has already.
    /// </param>
    /// <returns>The same coroutine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="coroutine"/> or <paramref name="observer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The coroutine is watched already, or it is executing: nothing changes.</exception>
    /// <example><code>
    /// var recording = new Recording();
    /// foreach (var n in Countdown(3).Watch(recording)) { }
    /// Console.WriteLine(recording.ToText());
    /// </code></example>
    public static TCoroutine Watch<TCoroutine>(this TCoroutine coroutine, ICoroutineObserver observer, string? name = null)
        where TCoroutine : Coroutine
    {
        if (coroutine is null)
        {
            throw new ArgumentNullException(nameof(coroutine));
        }

        coroutine.BeWatchedBy(observer ?? throw new ArgumentNullException(nameof(observer)), name);
        return coroutine;
    }
}
