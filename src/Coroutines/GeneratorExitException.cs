namespace Coroutines;

/// <summary>Raised inside a body, at the <c>await</c> where it is paused, when its coroutine is closed.</summary>
/// <remarks>
/// <para>It is a request to leave, not an error: let it pass, or catch it to clean up and then return or rethrow.
/// <c>Close</c> then returns normally. A body that awaits its <c>co</c> again instead makes <c>Close</c> fail with an
/// <see cref="InvalidOperationException"/> ("ignored GeneratorExit").</para>
/// <para>The rule for <c>catch (Exception)</c>. In Python this exception stands outside <c>Exception</c>, so that
/// <c>except Exception</c> does not see it. C# has no such place: a <c>catch (Exception)</c> around an <c>await</c> sees it
/// too. That is allowed as long as the body then returns or throws. One that goes on, in a loop for instance, must write
/// <c>catch (Exception e) when (e is not GeneratorExitException)</c>.</para>
/// <para>Source: PEP 342, "New generator method: close()"; for <c>Exception</c>, PEP 352.</para>
/// </remarks>
public sealed class GeneratorExitException : Exception
{
    /// <summary>Makes the exception, for a body or caller that raises it by hand.</summary>
    public GeneratorExitException()
        : base(CoroutineErrors.GeneratorExitMessage)
    {
    }
}
