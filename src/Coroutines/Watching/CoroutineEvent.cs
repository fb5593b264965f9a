namespace Coroutines;

/// <summary>Something that passed between a watched coroutine and its caller.</summary>
/// <remarks>
/// <para>Calls: <see cref="Resumed"/>, <see cref="Sent"/>, <see cref="Thrown"/>, <see cref="Closing"/>. A call that makes a
/// body begin is followed by <see cref="Started"/>. Each call has one answer: <see cref="Yielded"/>, <see cref="Returned"/>,
/// <see cref="Raised"/>, <see cref="Closed"/> or <see cref="AlreadyEnded"/>. There are no other cases.</para>
/// <para>An event is immutable and holds texts only, made when it happened: in the invariant culture, strings quoted,
/// newlines escaped, cut after 40 characters. It keeps no value and no coroutine alive.</para>
/// </remarks>
public abstract record CoroutineEvent
{
    private CoroutineEvent(string coroutine, string? caller, bool isCall, string label)
    {
        Coroutine = coroutine;
        Caller = caller;
        IsCall = isCall;
        Label = label;
    }

    /// <summary>The name of the coroutine.</summary>
    public string Coroutine { get; }

    /// <summary>The name of the coroutine whose body made the call; null when no coroutine with the same observer did.</summary>
    public string? Caller { get; }

    /// <summary>Whether control passes to the coroutine; otherwise it passes back, or, for <see cref="Started"/>, stays.</summary>
    public bool IsCall { get; }

    /// <summary>The event in a few words, as diagrams show it: <c>Send(2)</c>, <c>yields 3</c>.</summary>
    public string Label { get; }

    /// <summary>One line: <c>caller -> Countdown: Send(2)</c>.</summary>
    /// <returns>The line, without an end.</returns>
    public sealed override string ToString() =>
        this is Started ? $"{Coroutine} {Label}" : $"{Caller ?? Lifelines.Caller} {(IsCall ? "->" : "<-")} {Coroutine}: {Label}";

    /// <summary>Called with <c>Next</c>: resumed, or started, with nothing.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    public sealed record Resumed(string Coroutine, string? Caller) : CoroutineEvent(Coroutine, Caller, true, "Next()");

    /// <summary>Called with <c>Send</c>.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    /// <param name="Value">What was sent, as text.</param>
    public sealed record Sent(string Coroutine, string? Caller, string Value)
        : CoroutineEvent(Coroutine, Caller, true, $"Send({Value})");

    /// <summary>Called with <c>Throw</c>.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    /// <param name="Exception">The name of the exception's type.</param>
    /// <param name="Message">The exception's message.</param>
    public sealed record Thrown(string Coroutine, string? Caller, string Exception, string Message)
        : CoroutineEvent(Coroutine, Caller, true, $"Throw({Exception})");

    /// <summary>Called with <c>Close</c> or <c>Dispose</c>, and not closed before.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    public sealed record Closing(string Coroutine, string? Caller) : CoroutineEvent(Coroutine, Caller, true, "Close()");

    /// <summary>The body begins.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    public sealed record Started(string Coroutine, string? Caller) : CoroutineEvent(Coroutine, Caller, false, "starts");

    /// <summary>Paused at an <c>await</c>, and gave the caller a value.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    /// <param name="Value">
    /// What was yielded, as text; the type's default for a <c>Receive</c> of a coroutine that also yields; null for a
    /// coroutine that only consumes.
    /// </param>
    public sealed record Yielded(string Coroutine, string? Caller, string? Value)
        : CoroutineEvent(Coroutine, Caller, false, Value is null ? "waits" : $"yields {Value}");

    /// <summary>The body returned. The caller of <c>Next</c> sees a <see cref="StopIterationException"/>, that of <c>TryNext</c> false.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    /// <param name="Value">The result, as text; null for a coroutine without.</param>
    public sealed record Returned(string Coroutine, string? Caller, string? Value)
        : CoroutineEvent(Coroutine, Caller, false, Value is null ? "ends" : $"returns {Value}");

    /// <summary>An exception came out to the caller: from the body, or because the call was a mistake.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    /// <param name="Exception">The name of the exception's type.</param>
    /// <param name="Message">The exception's message.</param>
    /// <param name="IsClosed">Whether the coroutine is closed after it.</param>
    public sealed record Raised(string Coroutine, string? Caller, string Exception, string Message, bool IsClosed)
        : CoroutineEvent(Coroutine, Caller, false, $"raises {Exception}");

    /// <summary>Closed, as <see cref="Closing"/> asked.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    public sealed record Closed(string Coroutine, string? Caller) : CoroutineEvent(Coroutine, Caller, false, "is closed");

    /// <summary>Over since an earlier call: nothing ran.</summary>
    /// <param name="Coroutine">The name of the coroutine.</param>
    /// <param name="Caller">The name of the calling coroutine, if there is one.</param>
    public sealed record AlreadyEnded(string Coroutine, string? Caller) : CoroutineEvent(Coroutine, Caller, false, "has ended");
}
