namespace Coroutines;

/// <summary>Thrown by <c>Next</c>, <c>Send</c> and <c>Throw</c> when the coroutine has no further value to give.</summary>
/// <remarks>
/// <para>Each call throws a fresh instance, and the coroutine is then <see cref="CoroutineState.Closed"/>.
/// <c>TryNext</c> and <c>TrySend</c> report the same event by returning false.</para>
/// <para>A body ends with <c>return</c>. One that throws this exception instead fails with an
/// <see cref="InvalidOperationException"/> that has it as its inner exception (PEP 479).</para>
/// <para>Source: PEP 255 (the exception), PEP 380 (its value), PEP 479.</para>
/// </remarks>
public sealed class StopIterationException : Exception
{
    /// <summary>Makes the exception for a coroutine that returned nothing.</summary>
    public StopIterationException()
        : this(null)
    {
    }

    /// <summary>Makes the exception for a coroutine that returned <paramref name="value"/>.</summary>
    /// <param name="value">What the body returned; null for nothing.</param>
    public StopIterationException(object? value)
        : this(CoroutineErrors.StopIterationMessage, value)
    {
    }

    internal StopIterationException(string message, object? value)
        : base(message) => Value = value;

    /// <summary>What the body returned (PEP 380).</summary>
    /// <value>
    /// The result of a <see cref="Coroutine{TSend, TYield, TResult}"/> in the exception that reports the moment of its
    /// return; null in every later one, after a close or a failure, and for a coroutine that returns nothing.
    /// </value>
    public object? Value { get; }
}
