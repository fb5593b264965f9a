namespace Coroutines;

/// <summary>The wording of every error of the library: what happened, in which coroutine, then what to do.</summary>
internal static class CoroutineErrors
{
    internal const string StopIterationMessage =
        "The coroutine has ended and has no further value. TryNext and TrySend report the end without an exception.";

    internal const string GeneratorExitMessage =
        "The coroutine is being closed. Let this exception leave the body, or clean up and return.";

    internal static StopIterationException StopIteration(Coroutine coroutine, object? value) => new(
        $"{Subject(coroutine)} has ended and has no further value. TryNext and TrySend report the end without an exception.",
        value);

    internal static InvalidOperationException JustStarted(Coroutine coroutine) => new(
        $"Cannot send a value other than null to a just-started coroutine{Named(coroutine)}: no await is waiting for it yet. " +
        "Advance the coroutine to its first await with Prime() or Next(), then send.");

    internal static InvalidOperationException AlreadyExecuting(Coroutine coroutine) => new(
        $"{Subject(coroutine)} is already executing, so it cannot be resumed, delegated to, thrown into, primed or closed. " +
        "Its own body, or code that its body calls, did this; to end a coroutine from inside, return from its body.");

    internal static InvalidOperationException AlreadyPrimed(Coroutine coroutine) => new(
        $"{Subject(coroutine)} has started already, so it cannot be primed. Prime it once, where it is made.");

    internal static InvalidOperationException AlreadyWatched(Coroutine coroutine) => new(
        $"{Subject(coroutine)} is watched already, and has one observer. " +
        "Watch it once; to tell several, pass an observer that hands each event on.");

    internal static InvalidOperationException IgnoredGeneratorExit(Coroutine coroutine) => new(
        $"{Subject(coroutine)} ignored GeneratorExit: it awaited its co again while being closed, and is still suspended. " +
        "The likely cause is a catch (Exception) around an await. " +
        "Write catch (Exception e) when (e is not GeneratorExitException), and do not await in a finally block.");

    internal static InvalidOperationException RaisedStopIteration(Coroutine coroutine, Exception stopIteration) => new(
        $"{Subject(coroutine)} raised StopIteration: a StopIterationException left its body, which would look like its end. " +
        "End the body with return; where it resumes another coroutine, use TryNext or TrySend, or catch the exception.",
        stopIteration);

    internal static InvalidOperationException AwaitedElsewhere(Coroutine coroutine) => new(
        $"What the co of the coroutine{Named(coroutine)} offers was awaited outside the body of that coroutine. " +
        "In a body, await the co that is its own parameter; keep the await out of other async methods, " +
        "and let await call GetResult.");

    internal static InvalidOperationException NotABody(Coroutine coroutine) => new(
        $"{Subject(coroutine)} was made around a function that returned no fresh body. " +
        "Pass an async lambda, or an async function, and return no body twice.");

    internal static InvalidOperationException SentToAnIterator() => new(
        "A value was sent to an iterator: the coroutine delegates to an IEnumerable, which can only give the next value. " +
        "Resume it with Next or with null, or write the loop in the body: foreach (var x in source) await co.Yield(x).");

    internal static InvalidOperationException NoResult(Coroutine coroutine, Ending ending) => new(Subject(coroutine) + ending switch
    {
        Ending.Closed => " has no result: it was closed before its body returned.",
        Ending.Failed => " has no result: an exception ended it. That exception was thrown to whoever resumed it.",
        _ => " has no result yet: its body has not returned. Resume it until TryNext returns false.",
    });

    internal static string Ignored(Coroutine coroutine, Exception exception) =>
        $"Exception ignored in: {Subject(coroutine)}, which was being closed because it was collected.{Environment.NewLine}{exception}";

    private static string Subject(Coroutine coroutine) => $"The coroutine{Named(coroutine)}";

    private static string Named(Coroutine coroutine) => coroutine.Name is { } name ? $" '{name}'" : "";
}
