namespace Coroutines;

/// <summary>The coroutine as the method builder sees it when a body returns a value: only the result's type is known there.</summary>
internal interface IReturning<TResult>
{
    TResult Result { get; }

    void SetResult(TResult result);
}
