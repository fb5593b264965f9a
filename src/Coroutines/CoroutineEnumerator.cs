using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>What <c>foreach</c> over a coroutine uses: every <see cref="MoveNext"/> is a <c>TryNext</c>.</summary>
/// <remarks>It has no <c>Dispose</c>, so leaving a loop early does not close the coroutine.</remarks>
/// <typeparam name="TSend">What the coroutine is sent; the loop sends its default.</typeparam>
/// <typeparam name="TYield">What the coroutine yields.</typeparam>
public struct CoroutineEnumerator<TSend, TYield>
{
    private readonly Coroutine<TSend, TYield> _coroutine;
    [AllowNull]
    private TYield _current;

    internal CoroutineEnumerator(Coroutine<TSend, TYield> coroutine)
    {
        _coroutine = coroutine;
        _current = default;
    }

    /// <summary>What the last <see cref="MoveNext"/> took; before it and after the end, a default value.</summary>
    public readonly TYield Current => _current;

    /// <summary>Resumes the coroutine.</summary>
    /// <returns>True when it yielded; false at its end.</returns>
    /// <exception cref="InvalidOperationException">As for <see cref="Coroutine{TSend}.Next"/>.</exception>
    public bool MoveNext() => _coroutine.TryNext(out _current);
}
