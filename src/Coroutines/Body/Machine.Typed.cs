using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The one virtual call of a resume leads here, and from here into the compiler's method.</summary>
internal sealed class Machine<TStateMachine> : Machine
    where TStateMachine : IAsyncStateMachine
{
    /// <summary>A struct in Release, a class in Debug. A field, because the struct must run in place.</summary>
    internal TStateMachine StateMachine = default!;

    internal override void MoveNext() => StateMachine.MoveNext();
}
