namespace Coroutines;

/// <summary>Where a coroutine stands in its life, with the names of Python's <c>inspect.getgeneratorstate</c>.</summary>
/// <remarks>
/// A coroutine moves from <see cref="Created"/> to <see cref="Suspended"/> and back and forth between that and
/// <see cref="Running"/>; once <see cref="Closed"/> it stays closed.
/// </remarks>
public enum CoroutineState
{
    /// <summary>Made, and not one statement of its body has run.</summary>
    Created,

    /// <summary>Its body is executing now. Only the body, and code that the body calls, can see this.</summary>
    Running,

    /// <summary>Paused at an <c>await</c>, its own or that of a coroutine it delegates to, until the next <c>Next</c>, <c>Send</c>, <c>Throw</c> or <c>Close</c>.</summary>
    Suspended,

    /// <summary>Over: the body returned, failed, or was closed. It never runs again and holds no reference to its locals.</summary>
    Closed,
}
