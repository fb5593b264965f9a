using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A <see cref="YieldFromAwaitable"/> whose value is the result of the inner coroutine.</summary>
/// <typeparam name="TResult">What the inner body returns.</typeparam>
public readonly struct YieldFromAwaitable<TResult> : ICriticalNotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
{
    private readonly YieldFromAwaitable _untyped;

    internal YieldFromAwaitable(Coroutine outer, Coroutine inner) => _untyped = new(outer, inner);

    /// <inheritdoc cref="YieldFromAwaitable.IsCompleted"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsCompleted => false;

    /// <inheritdoc cref="YieldFromAwaitable.GetAwaiter"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public YieldFromAwaitable<TResult> GetAwaiter() => this;

    /// <inheritdoc cref="YieldFromAwaitable.GetResult"/>
    /// <returns>The result of the inner coroutine.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TResult GetResult()
    {
        _untyped.GetResult();
        return ((IReturning<TResult>)_untyped.Inner).Result;
    }

    /// <inheritdoc cref="ResumeAwaiter{TSend}.OnCompleted"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OnCompleted(Action continuation) => continuation();

    /// <inheritdoc cref="ResumeAwaiter{TSend}.OnCompleted"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnsafeOnCompleted(Action continuation) => continuation();

    void IOnlyMethodsOfCoCanBeAwaitedInACoroutine.Pause(Machine machine) => _untyped.Pause(machine);
}
