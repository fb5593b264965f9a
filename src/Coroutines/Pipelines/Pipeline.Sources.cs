namespace Coroutines;

public static partial class Pipeline
{
    /// <summary>Sends every value of a sequence into a coroutine, and closes it.</summary>
    /// <remarks>
    /// <para>The target is closed when the sequence is over, and also when the sequence or the target fails; the error then
    /// comes out of this call. A just-started target is primed first.</para>
    /// <para>When the target ends early the sequence is not enumerated further, and this returns normally. The enumerator is
    /// disposed in every case.</para>
    /// </remarks>
    /// <typeparam name="T">What flows.</typeparam>
    /// <param name="source">Where the values come from.</param>
    /// <param name="target">Where they go: the head of a chain.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">The target is executing, or it ignored GeneratorExit.</exception>
    public static void PushTo<T>(this IEnumerable<T> source, Coroutine<T> target)
    {
        Require(source, nameof(source));
        Require(target, nameof(target));
        using (target)
        {
            Ready(target);
            foreach (var value in source)
            {
                if (!target.TrySend(value))
                {
                    return;
                }
            }
        }
    }

#if !NETSTANDARD2_0
    /// <summary>Sends every value of an asynchronous sequence into a coroutine, and closes it.</summary>
    /// <remarks>
    /// As <see cref="PushTo{T}(IEnumerable{T}, Coroutine{T})"/>. The target runs where the sequence continues, which may be
    /// another thread for each value, but never on two at a time. Not in the netstandard2.0 build, which knows no
    /// asynchronous sequences.
    /// </remarks>
    /// <typeparam name="T">What flows.</typeparam>
    /// <param name="source">Where the values come from.</param>
    /// <param name="target">Where they go: the head of a chain.</param>
    /// <param name="cancellationToken">Given to the sequence.</param>
    /// <returns>A task that ends when the target is closed; it fails with the error of the sequence or the target.</returns>
    /// <exception cref="ArgumentNullException">An argument is null; thrown by the call, not by the task.</exception>
    /// <exception cref="InvalidOperationException">The target is executing, or it ignored GeneratorExit.</exception>
    /// <exception cref="OperationCanceledException">The sequence was cancelled; the target is closed.</exception>
    public static Task PushToAsync<T>(
        this IAsyncEnumerable<T> source, Coroutine<T> target, CancellationToken cancellationToken = default)
    {
        Require(source, nameof(source));
        Require(target, nameof(target));
        return Push();

        async Task Push()
        {
            using (target)
            {
                Ready(target);
                await foreach (var value in source.WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    if (!target.TrySend(value))
                    {
                        return;
                    }
                }
            }
        }
    }
#endif
}
