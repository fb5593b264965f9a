namespace Coroutines;

/// <summary>The coroutine as the method builder sees it when a body returns a value: only the result's type is known there.</summary>
internal interface IReturning<in TResult>
{
    void SetResult(TResult result);
}
