namespace Coroutines;

/// <summary>The wording of every error of the library: what happened, then what to do.</summary>
internal static class CoroutineErrors
{
    internal const string StopIterationMessage =
        "The coroutine has ended and has no further value. TryNext and TrySend report the end without an exception.";

    internal const string GeneratorExitMessage =
        "The coroutine is being closed. Let this exception leave the body, or clean up and return.";

    internal static InvalidOperationException JustStarted() => new(
        "Cannot send a value other than null to a just-started coroutine: no await is waiting for it yet. " +
        "Advance the coroutine to its first await with Prime() or Next(), then send.");

    internal static InvalidOperationException AlreadyExecuting() => new(
        "The coroutine is already executing, so it cannot be resumed, thrown into, primed or closed. " +
        "Its own body, or code that its body calls, did this; to end a coroutine from inside, return from its body.");

    internal static InvalidOperationException AlreadyPrimed() => new(
        "The coroutine has started already, so it cannot be primed. Prime it once, where it is made.");

    internal static InvalidOperationException IgnoredGeneratorExit() => new(
        "The coroutine ignored GeneratorExit: it awaited its co again while being closed, and is still suspended. " +
        "The likely cause is a catch (Exception) around an await. " +
        "Write catch (Exception e) when (e is not GeneratorExitException), and do not await in a finally block.");

    internal static InvalidOperationException RaisedStopIteration(Exception stopIteration) => new(
        "The coroutine raised StopIteration: a StopIterationException left its body, which would look like its end. " +
        "End the body with return; where it resumes another coroutine, use TryNext or TrySend, or catch the exception.",
        stopIteration);

    internal static InvalidOperationException AwaitedElsewhere() => new(
        "What a co offers was awaited outside the body that this co was given to. " +
        "In a body, await the co that is its own parameter; keep the await out of other async methods, " +
        "and let await call GetResult.");

    internal static InvalidOperationException NotABody() => new(
        "The coroutine was made around a function that returned no fresh body. " +
        "Pass an async lambda, or an async function, and return no body twice.");

    internal static InvalidOperationException NoResult(Ending ending) => new(ending switch
    {
        Ending.Closed => "The coroutine has no result: it was closed before its body returned.",
        Ending.Failed => "The coroutine has no result: an exception ended it. That exception was thrown to whoever resumed it.",
        _ => "The coroutine has no result yet: its body has not returned. Resume it until TryNext returns false.",
    });
}
