using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The coroutine that stands between a delegating body and an <see cref="IEnumerable{T}"/>.</summary>
/// <remarks>
/// PEP 380 distinguishes what an iterator can do: it has no <c>send</c>, so sending it a value is an error at the
/// <c>yield from</c>; it has no <c>throw</c>, so an exception is raised there; it has no <c>close</c>. A C# iterator does
/// have what Python calls close: its <see cref="IDisposable.Dispose"/>, which runs its <c>finally</c> blocks. So it is called
/// however the delegation ends.
/// <para>A StopIteration that is thrown in, or that the iterator throws, is raised at the <c>await</c> as it is (PEP 380). So
/// that it is not replaced where it leaves the coroutine here (PEP 479), it goes as far as the chain in a wrapping.</para>
/// </remarks>
internal static class IteratorBody
{
    internal static Coroutine<TSend, TYield> Over<TSend, TYield>(IEnumerable<TYield> source) => new(async co =>
    {
        try
        {
            foreach (var value in source)
            {
                await new Pause<TSend, TYield>(co, value);
            }
        }
        catch (StopIterationException stop)
        {
            throw new Wrapping(stop);
        }
    });

    internal static Exception? Unwrap(Exception? failure) => failure is Wrapping { StopIteration: var stop } ? stop : failure;

    private sealed class Wrapping(StopIterationException stopIteration) : Exception
    {
        internal StopIterationException StopIteration => stopIteration;
    }

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
