namespace Coroutines;

/// <summary>Raised inside a body, at the <c>await</c> where it is paused, when its coroutine is closed.</summary>
/// <remarks>
/// <para>It is a request to leave, not an error: let it pass, or catch it to clean up and then return or rethrow.
/// <c>Close</c> then returns normally. A body that awaits its <c>co</c> again instead makes <c>Close</c> fail.</para>
/// <para>In Python it stands outside <c>Exception</c>, so that <c>except Exception</c> does not see it. C# has no such
/// place: a <c>catch (Exception)</c> around an <c>await</c> sees it too. Write
/// <c>catch (Exception e) when (e is not GeneratorExitException)</c>.</para>
/// <para>Source: PEP 342, "New generator method: close()".</para>
/// </remarks>
public sealed class GeneratorExitException : Exception
{
    /// <summary>Makes the exception, for a body or caller that raises it by hand.</summary>
    public GeneratorExitException()
        : base(CoroutineErrors.GeneratorExitMessage)
    {
    }
}
