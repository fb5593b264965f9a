namespace Coroutines;

/// <summary>
/// Marks what a body may await. Its name is for the compiler's message (CS0315) about a body that awaits a task: such a
/// body would resume when the task ends, and not when its coroutine is resumed.
/// </summary>
/// <remarks>It cannot be implemented outside this library.</remarks>
public interface IOnlyMethodsOfCoCanBeAwaitedInACoroutine
{
    /// <summary>Tells the coroutine whose <c>co</c> is being awaited that the body in <paramref name="machine"/> pauses.</summary>
    internal void Pause(Machine machine);
}
