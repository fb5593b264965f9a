using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The return type of an async function that is the body of a coroutine with a result.</summary>
/// <remarks>
/// Calling such a function runs nothing: a coroutine made around it does. A lambda needs no mention of this type.
/// </remarks>
/// <typeparam name="TResult">What the body returns.</typeparam>
/// <example><code>static async CoroutineBody&lt;string&gt; Sum(Co&lt;int, int&gt; co) { ...; return "done"; }</code></example>
[AsyncMethodBuilder(typeof(CoroutineBodyMethodBuilder<>))]
public readonly struct CoroutineBody<TResult>
{
    internal CoroutineBody(CoroutineBody untyped) => Untyped = untyped;

    internal CoroutineBody Untyped { get; }
}
