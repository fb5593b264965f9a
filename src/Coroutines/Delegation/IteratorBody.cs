using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The coroutine that stands between a delegating body and an <see cref="IEnumerable{T}"/>.</summary>
/// <remarks>
/// PEP 380 distinguishes what an iterator can do: it has no <c>send</c>, so sending it a value is an error at the
/// <c>yield from</c>; it has no <c>throw</c>, so an exception is raised there; it has no <c>close</c>. A C# iterator does
/// have what Python calls close: its <see cref="IDisposable.Dispose"/>, which runs its <c>finally</c> blocks. So it is called
/// however the delegation ends.
/// </remarks>
internal static class IteratorBody
{
    internal static Coroutine<TSend, TYield> Over<TSend, TYield>(IEnumerable<TYield> source) => new(async co =>
    {
        foreach (var value in source)
        {
            await new Pause<TSend, TYield>(co, value);
        }
    });

    /// <summary>A pause that takes no value.</summary>
    private readonly struct Pause<TSend, TYield>(Co<TSend, TYield> co, TYield value)
    {
        public Awaiter<TSend> GetAwaiter() => new(co.Offer(value));
    }

    private readonly struct Awaiter<TSend>(Coroutine<TSend> coroutine) : ICriticalNotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
    {
        public bool IsCompleted => false;

        public void GetResult() => coroutine.RefuseSent();

        public void OnCompleted(Action continuation) => continuation();

        public void UnsafeOnCompleted(Action continuation) => continuation();

        void IOnlyMethodsOfCoCanBeAwaitedInACoroutine.Pause(Machine machine) => coroutine.Pause();
    }
}
