namespace Coroutines;

/// <summary>A pause that gives nothing to the resumer; made by <c>co.Receive()</c>, to be awaited at once.</summary>
/// <typeparam name="TSend">What is sent in.</typeparam>
public readonly struct ReceiveAwaitable<TSend>
{
    private readonly Coroutine<TSend> _coroutine;

    internal ReceiveAwaitable(Coroutine<TSend> coroutine) => _coroutine = coroutine;

    /// <summary>Called by <c>await</c>.</summary>
    /// <returns>The awaiter.</returns>
    public ResumeAwaiter<TSend> GetAwaiter() => new(_coroutine);
}
