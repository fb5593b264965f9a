namespace Coroutines;

/// <summary>How a coroutine came to its end.</summary>
internal enum Ending : byte
{
    /// <summary>It has not ended.</summary>
    None,

    /// <summary>Closed by its owner.</summary>
    Closed,

    /// <summary>An exception left the body, or was thrown in before the body began.</summary>
    Failed,

    /// <summary>The body returned during the resume that is being answered: its StopIteration carries the value.</summary>
    ReturnedNow,

    /// <summary>The body returned during an earlier resume: a StopIteration carries nothing, as in CPython.</summary>
    Returned,
}
