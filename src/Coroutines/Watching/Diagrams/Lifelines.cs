namespace Coroutines;

/// <summary>What a diagram shows: who takes part, from left to right, and what passes between them.</summary>
/// <remarks>
/// The caller stands on the left, then the coroutines, each to the right of those that resume it, so that in a pipeline,
/// which is made from its end, values still flow to the right; otherwise in the order in which they were watched.
/// </remarks>
internal sealed class Lifelines
{
    /// <summary>The name of whoever is no watched coroutine.</summary>
    internal const string Caller = "caller";

    internal Lifelines(IEnumerable<string> coroutines, IReadOnlyList<CoroutineEvent> events)
    {
        Events = events;
        Names = [Caller, .. InOrder(new List<string>(coroutines), events)];
    }

    internal List<string> Names { get; }

    internal IReadOnlyList<CoroutineEvent> Events { get; }

    internal int CallerOf(CoroutineEvent happened) => happened.Caller is null ? 0 : Names.IndexOf(happened.Caller, 1);

    internal int CoroutineOf(CoroutineEvent happened) => Names.IndexOf(happened.Coroutine, 1);

    private static IEnumerable<string> InOrder(List<string> rest, IReadOnlyList<CoroutineEvent> events)
    {
        var callers = events.Where(e => e.Caller is not null && e.Caller != e.Coroutine).ToLookup(e => e.Coroutine, e => e.Caller);
        while (rest.Count > 0)
        {
            var next = rest.Find(name => !callers[name].Any(caller => rest.Contains(caller!))) ?? rest[0];
            rest.Remove(next);
            yield return next;
        }
    }
}
