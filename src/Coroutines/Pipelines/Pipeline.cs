namespace Coroutines;

/// <summary>Pieces of a data flow: a source pushes values into a head, and each piece sends on to its target.</summary>
/// <remarks>
/// <para>Each piece is a coroutine like any other. It is returned primed, ready for <c>Send</c>; a target that is just-started
/// is primed when it is handed over.</para>
/// <para>A piece owns its targets. However it ends (closed, failed, or because its target ended) it closes them, so closing
/// the head closes the whole chain, from the head to the sinks.</para>
/// <para>A target that ends early, because its body returned, ends the pieces before it and stops the source: quietly, as a
/// <c>for</c> loop ends at a StopIteration. An error in a piece or a target closes the rest and surfaces at the pusher.</para>
/// <para>Source: PEP 342, "Motivation" and "Examples"; David Beazley, "A Curious Course on Coroutines and Concurrency".</para>
/// </remarks>
/// <example>
/// <code>
/// var squares = new List&lt;int&gt;();
/// Enumerable.Range(1, 5).PushTo(
///     Pipeline.Where&lt;int&gt;(n => n % 2 == 1,
///     Pipeline.Select&lt;int, int&gt;(n => n * n,
///     Pipeline.ToList(squares))));          // squares: 1, 9, 25
/// </code>
/// </example>
public static partial class Pipeline
{
    /// <summary>Sends on the values that a predicate accepts.</summary>
    /// <typeparam name="T">What flows.</typeparam>
    /// <param name="predicate">Asked about each value.</param>
    /// <param name="target">Where accepted values go; owned from here on.</param>
    /// <returns>A primed coroutine.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Coroutine<T> Where<T>(Func<T, bool> predicate, Coroutine<T> target)
    {
        Require(predicate, nameof(predicate));
        return Piece(target, async co =>
        {
            using (target)
            {
                while (true)
                {
                    var value = await co.Receive();
                    if (predicate(value) && !target.TrySend(value))
                    {
                        return;
                    }
                }
            }
        });
    }

    /// <summary>Sends on what a function makes of each value.</summary>
    /// <typeparam name="TIn">What comes in.</typeparam>
    /// <typeparam name="TOut">What goes on.</typeparam>
    /// <param name="selector">Called with each value.</param>
    /// <param name="target">Where the results go; owned from here on.</param>
    /// <returns>A primed coroutine.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Coroutine<TIn> Select<TIn, TOut>(Func<TIn, TOut> selector, Coroutine<TOut> target)
    {
        Require(selector, nameof(selector));
        return Piece<TIn, TOut>(target, async co =>
        {
            using (target)
            {
                while (target.TrySend(selector(await co.Receive())))
                {
                }
            }
        });
    }

    /// <summary>Sends each value to several targets, in their order.</summary>
    /// <remarks>
    /// A target that ends early is left out from then on; the broadcast ends with the last one, and at once where there is
    /// none. An error in one target closes all of them.
    /// </remarks>
    /// <typeparam name="T">What flows.</typeparam>
    /// <param name="targets">Where the values go; owned from here on.</param>
    /// <returns>A primed coroutine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/>, or one of them, is null.</exception>
    public static Coroutine<T> Broadcast<T>(params Coroutine<T>[] targets)
    {
        Require(targets, nameof(targets));
        var open = new List<Coroutine<T>>(targets);
        open.ForEach(target => Require(target, nameof(targets)));
        open.ForEach(Ready);
        var broadcast = new Coroutine<T>(async co =>
        {
            try
            {
                while (open.Count > 0)
                {
                    var value = await co.Receive();
                    open.RemoveAll(target => !target.TrySend(value));
                }
            }
            finally
            {
                CloseAll(open);
            }
        });
        Ready(broadcast);
        return broadcast;
    }

    /// <summary>Adds each value to a list or another collection.</summary>
    /// <typeparam name="T">What flows.</typeparam>
    /// <param name="collection">What the values are added to.</param>
    /// <returns>A primed coroutine, which ends when it is closed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is null.</exception>
    public static Coroutine<T> ToList<T>(ICollection<T> collection)
    {
        Require(collection, nameof(collection));
        return new Coroutine<T>(async co =>
        {
            while (true)
            {
                collection.Add(await co.Receive());
            }
        }).Prime();
    }

    private static Coroutine<T> Piece<T>(Coroutine<T> target, Func<Co<T>, CoroutineBody> body) => Piece<T, T>(target, body);

    private static Coroutine<TIn> Piece<TIn, TOut>(Coroutine<TOut> target, Func<Co<TIn>, CoroutineBody> body)
    {
        Require(target, nameof(target));
        Ready(target);
        return new Coroutine<TIn>(body).Prime();
    }

    /// <summary>Advances a just-started target to where it can be sent to. One that ends at that is as good as one that ended.</summary>
    private static void Ready<T>(Coroutine<T> target)
    {
        if (target.State == CoroutineState.Created)
        {
            target.TryNext();
        }
    }

    /// <summary>Closes every one, also when closing another fails; the error of the last that failed goes on.</summary>
    private static void CloseAll<T>(List<Coroutine<T>> targets)
    {
        if (targets.Count == 0)
        {
            return;
        }

        var first = targets[0];
        targets.RemoveAt(0);
        try
        {
            first.Close();
        }
        finally
        {
            CloseAll(targets);
        }
    }

    private static void Require(object? argument, string name)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}
