using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The pause of a body that delegates; made by <c>co.YieldFrom(inner)</c>, to be awaited at once.</summary>
/// <remarks>It is its own awaiter.</remarks>
public readonly struct YieldFromAwaitable : ICriticalNotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
{
    private readonly Coroutine _outer;
    private readonly Coroutine _inner;

    internal YieldFromAwaitable(Coroutine outer, Coroutine inner)
    {
        _outer = outer;
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
    }

    /// <summary>False: the coroutine that resumes the outer one resumes the inner one too.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool IsCompleted => false;

    internal Coroutine Inner => _inner;

    /// <summary>Called by <c>await</c>.</summary>
    /// <returns>This.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public YieldFromAwaitable GetAwaiter() => this;

    /// <summary>Called by <c>await</c> when the inner coroutine has ended.</summary>
    /// <exception cref="InvalidOperationException">The coroutine is not being resumed: this was awaited outside its body.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void GetResult() => _outer.Awake();

    /// <inheritdoc cref="ResumeAwaiter{TSend}.OnCompleted"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void OnCompleted(Action continuation) => continuation();

    /// <inheritdoc cref="ResumeAwaiter{TSend}.OnCompleted"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void UnsafeOnCompleted(Action continuation) => continuation();

    void IOnlyMethodsOfCoCanBeAwaitedInACoroutine.Pause(Machine machine) => Pause(machine);

    internal void Pause(Machine machine) => _outer.DelegateIn(machine, _inner);
}
