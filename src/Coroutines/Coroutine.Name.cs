namespace Coroutines;

public abstract partial class Coroutine
{
    /// <summary>The method that made the coroutine, or that is its body; null where there is none. For messages only.</summary>
    /// <remarks>One that was closed before it started has let go of its function, and with it of the name.</remarks>
    internal string? Name => CompilerName.MethodOf(_origin switch
    {
        Delegate function => function.Method.Name,
        Type machine => StateMachineOf(machine),
        _ => _machine is { } running ? StateMachineOf(running.GetType()) : null,
    });

    private static string StateMachineOf(Type machine) => machine.GenericTypeArguments[0].Name;
}
