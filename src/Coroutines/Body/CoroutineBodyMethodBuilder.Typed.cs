using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Builds a <see cref="CoroutineBody{TResult}"/>: the builder of <see cref="CoroutineBody"/>, and a result.</summary>
/// <typeparam name="TResult">What the body returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroutineBodyMethodBuilder<TResult>
{
    private CoroutineBodyMethodBuilder _builder;

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.Task"/>
    public readonly CoroutineBody<TResult> Task => new(_builder.Task);

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.Create"/>
    public static CoroutineBodyMethodBuilder<TResult> Create() => default;

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.Start"/>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => _builder.Start(ref stateMachine);

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.SetStateMachine"/>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>The body has returned.</summary>
    /// <param name="result">What it returned.</param>
    public readonly void SetResult(TResult result)
    {
        ((IReturning<TResult>)_builder.Owner).SetResult(result);
        _builder.SetResult();
    }

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.SetException"/>
    public readonly void SetException(Exception exception) => _builder.SetException(exception);

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.AwaitUnsafeOnCompleted"/>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
        where TStateMachine : IAsyncStateMachine => _builder.AwaitUnsafeOnCompleted(ref awaiter, ref stateMachine);

    /// <inheritdoc cref="CoroutineBodyMethodBuilder.AwaitOnCompleted"/>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
        where TStateMachine : IAsyncStateMachine => _builder.AwaitOnCompleted(ref awaiter, ref stateMachine);
}
