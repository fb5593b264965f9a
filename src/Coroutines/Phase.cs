namespace Coroutines;

/// <summary>The finer states behind <see cref="CoroutineState"/>: they tell a paused <c>await</c> how it is being resumed.</summary>
internal enum Phase : byte
{
    /// <summary>The body has not run.</summary>
    Created,

    /// <summary>Paused at an <c>await</c>.</summary>
    Suspended,

    /// <summary>On the way from the caller to the paused <c>await</c>, with a value.</summary>
    Resuming,

    /// <summary>On the way from the caller to the paused <c>await</c>, with an exception.</summary>
    Throwing,

    /// <summary>The body is executing.</summary>
    Running,

    /// <summary>Over.</summary>
    Closed,
}
