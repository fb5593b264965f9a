namespace Coroutines;

/// <summary>A coroutine that consumes, yields, and at its end returns a result.</summary>
/// <remarks>
/// It is a <see cref="Coroutine{TSend, TYield}"/> with a <see cref="Result"/>. Source: PEP 342, and PEP 380 for the result.
/// </remarks>
/// <typeparam name="TSend">What is sent in. <c>Next</c> sends its default.</typeparam>
/// <typeparam name="TYield">What is yielded.</typeparam>
/// <typeparam name="TResult">What the body returns.</typeparam>
/// <example>
/// <code>
/// Coroutine&lt;int?, int, string&gt; Sum() => new(async co =>
/// {
///     var total = 0;
///     while (await co.Yield(total) is { } next) total += next;
///     return $"The sum is {total}";
/// });
/// </code>
/// </example>
public sealed class Coroutine<TSend, TYield, TResult> : Coroutine<TSend, TYield>, IReturning<TResult>
{
    private TResult _result = default!;

    /// <inheritdoc cref="Coroutine{TSend}(Func{Co{TSend}, CoroutineBody})"/>
    public Coroutine(Func<Co<TSend, TYield>, CoroutineBody<TResult>> body)
        : base(body)
    {
    }

    /// <summary>What the body returned. It stays readable, however often it is read.</summary>
    /// <remarks>Source: PEP 380, where it is the value of the StopIteration.</remarks>
    /// <exception cref="InvalidOperationException">
    /// There is none: the body has not returned yet, or it was closed, or an exception ended it. The message says which.
    /// </exception>
    public TResult Result =>
        Ending is Ending.Returned or Ending.ReturnedNow ? _result : throw CoroutineErrors.NoResult(this, Ending);

    /// <inheritdoc cref="Coroutine{TSend, TYield}.Prime"/>
    public new Coroutine<TSend, TYield, TResult> Prime()
    {
        base.Prime();
        return this;
    }

    /// <inheritdoc cref="Coroutine{TSend}.CloseWhenCollected"/>
    public new Coroutine<TSend, TYield, TResult> CloseWhenCollected()
    {
        KeepSentinel();
        return this;
    }

    private protected override object? ReturnedValue => _result;

    private protected override string? ReturnedText => ValueText.Of(_result);

    private protected override void ForgetYielded()
    {
        base.ForgetYielded();
        if (Ending == Ending.Closed)
        {
            _result = default!; // What a body returns in answer to Close is no result.
        }
    }

    private protected override CoroutineBody MakeBody(Delegate function) =>
        ((Func<Co<TSend, TYield>, CoroutineBody<TResult>>)function)(new Co<TSend, TYield>(this)).Untyped;

    void IReturning<TResult>.SetResult(TResult result) => _result = result;
}
