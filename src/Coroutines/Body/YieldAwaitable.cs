namespace Coroutines;

/// <summary>A pause that gives a value to the resumer; made by <c>co.Yield(value)</c>, to be awaited at once.</summary>
/// <typeparam name="TSend">What is sent in.</typeparam>
/// <typeparam name="TYield">What is yielded.</typeparam>
public readonly struct YieldAwaitable<TSend, TYield>
{
    private readonly Coroutine<TSend, TYield> _coroutine;
    private readonly TYield _value;

    internal YieldAwaitable(Coroutine<TSend, TYield> coroutine, TYield value)
    {
        _coroutine = coroutine;
        _value = value;
    }

    /// <summary>Called by <c>await</c>. The value travels to the coroutine here, so the awaiter need not hold it.</summary>
    /// <returns>The awaiter.</returns>
    public ResumeAwaiter<TSend> GetAwaiter()
    {
        _coroutine.Offer(_value);
        return new ResumeAwaiter<TSend>(_coroutine);
    }
}
