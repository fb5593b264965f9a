namespace Coroutines;

/// <summary>The finer states behind <see cref="CoroutineState"/>: they tell a paused <c>await</c> how it is being resumed.</summary>
internal enum Phase : byte
{
    /// <summary>The body has not run.</summary>
    Created,

    /// <summary>Paused at an <c>await</c>.</summary>
    Suspended,

    /// <summary>Paused at an <c>await</c>, and watched: a phase of its own, so that the path of those that are not asks nothing.</summary>
    SuspendedAndWatched,

    /// <summary>On the way from the caller to the paused <c>await</c>, with nothing: <c>Next</c>, or the end of an inner coroutine.</summary>
    Resuming,

    /// <summary>On the way from the caller to the paused <c>await</c>, with a value.</summary>
    Sending,

    /// <summary>On the way from the caller to the paused <c>await</c>, with an exception.</summary>
    Throwing,

    /// <summary>At an <c>await co.YieldFrom(...)</c>. Whether it is executing is for its chain to say.</summary>
    Delegating,

    /// <summary>Over.</summary>
    Closed,

    /// <summary>The body is executing. A pause takes <see cref="Coroutine.PauseStep"/> off, which gives <see cref="Suspended"/>.</summary>
    Running = Suspended + Coroutine.PauseStep,

    /// <summary>The body is executing, and watched: the same step gives <see cref="SuspendedAndWatched"/>.</summary>
    RunningAndWatched = SuspendedAndWatched + Coroutine.PauseStep,
}
