using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The return type of an async function that is the body of a coroutine without result.</summary>
/// <remarks>
/// Calling such a function runs nothing: a coroutine made around it does. A lambda needs no mention of this type.
/// </remarks>
/// <example><code>static async CoroutineBody Echo(Co&lt;int, int&gt; co) { ... }</code></example>
[AsyncMethodBuilder(typeof(CoroutineBodyMethodBuilder))]
public readonly struct CoroutineBody
{
    private readonly Machine? _machine;

    internal CoroutineBody(Machine machine) => _machine = machine;

    /// <summary>Gives the body to the coroutine that will run it. A body runs once, so it can be given once.</summary>
    internal Machine AdoptBy(Coroutine coroutine)
    {
        if (_machine is not { Owner: null })
        {
            throw CoroutineErrors.NotABody(coroutine);
        }

        _machine.Owner = coroutine;
        return _machine;
    }
}
