namespace Coroutines;

/// <summary>What a watched coroutine knows of its observer, and the way to find out who is calling.</summary>
/// <remarks>
/// A body runs on the stack of its resumer. So the caller of a coroutine is the watched coroutine that was entered last on
/// this thread and is not left yet. The turns of a thread are linked from the inside out; those of other observers are skipped.
/// </remarks>
internal sealed class Watch(ICoroutineObserver observer, string name)
{
    [ThreadStatic]
    private static Turn? s_innermost;

    internal string Name => name;

    /// <summary>The coroutine that is running and watched by the same observer; null where there is none.</summary>
    internal string? Caller
    {
        get
        {
            var turn = s_innermost;
            while (turn is not null && !ReferenceEquals(turn.Observer, observer))
            {
                turn = turn.Outer;
            }

            return turn?.Name;
        }
    }

    internal void Tell(CoroutineEvent happened) => observer.OnEvent(happened);

    internal bool Run(Func<bool> resume)
    {
        var outer = s_innermost;
        s_innermost = new Turn(observer, name, outer);
        try
        {
            return resume();
        }
        finally
        {
            s_innermost = outer;
        }
    }

    private sealed class Turn(ICoroutineObserver observer, string name, Turn? outer)
    {
        internal ICoroutineObserver Observer => observer;

        internal string Name => name;

        internal Turn? Outer => outer;
    }
}
