// How an async method becomes a coroutine.
//
// The problem. C# compiles an async method to a state machine and a builder, and an await to: "if the awaiter is not
// complete, store it, tell the builder, return". That is a yield, if whoever holds the state machine may call its MoveNext
// again, with a value, from the outside. The three parties must therefore find each other: the coroutine needs the state
// machine to resume it, the awaiter needs the coroutine to take what was sent, the builder needs the coroutine to report the
// end. The compiler gives the builder no argument at all: Create is static and without parameters.
//
// The choice. The awaiter knows its coroutine from the start, through `co`. Start moves the state machine to the heap, where
// it stays, and runs nothing; the method then returns that box as its CoroutineBody, and the coroutine that called the
// method adopts it. So laziness costs nothing, and the first resume is like every other: one virtual call,
// Machine.MoveNext. Start must set _machine before it copies the state machine, because this builder is a part of what
// is copied. In a Debug build the state machine is a class: then only the reference is copied, and the same code serves.
//
// An exception that leaves the body is caught by the compiled MoveNext and handed to SetException, which throws it on to
// the resumer. So the path of a resume that goes well has no try.
//
// A foreign await, on the `co` of another coroutine, must fail inside the body that does it. To throw in AwaitUnsafeOnCompleted
// is no way to do that: the state machine has already noted that it is paused, and would skip the finally blocks on the way
// out. Nor does a pause ask whose body it is: that would be a comparison in every resume. It changes the phase of the
// coroutine whose `co` it is by a step that can be taken back. The one whose body it was stays running; RunOn sees that and
// resumes it at once, and GetResult, which finds no resume under way at its coroutine, takes the step back and throws where
// the body can catch it.
//
// What was refused. Running the body in Start up to its first await, as Task does: the coroutine would need a thread-static
// variable to meet its builder. A delegate to MoveNext: an allocation and a slower call. Boxing to IAsyncStateMachine: it
// breaks in Debug and costs an interface call. Pooling the boxes: a second owner could resume a body that is not its own any more.
// Capturing the ExecutionContext: a body runs on its resumer's behalf and sees the resumer's AsyncLocal values.

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Builds a <see cref="CoroutineBody"/>. For the compiler, which calls it; user code has no use for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CoroutineBodyMethodBuilder
{
    private Machine _machine;

    /// <summary>The coroutine that runs the body. There is one whenever the body runs.</summary>
    internal readonly Coroutine Owner => _machine.Owner!;

    /// <summary>What the async method returns to its caller.</summary>
    public readonly CoroutineBody Task => new(_machine);

    /// <summary>Called where an async method begins.</summary>
    /// <returns>A builder without a state machine.</returns>
    public static CoroutineBodyMethodBuilder Create() => default;

    /// <summary>Moves the state machine to the heap; runs nothing of it.</summary>
    /// <typeparam name="TStateMachine">The compiler's type.</typeparam>
    /// <param name="stateMachine">The state machine, of which this builder is a part.</param>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var machine = new Machine<TStateMachine>();
        _machine = machine;
        machine.StateMachine = stateMachine;
    }

    /// <summary>Does nothing: the state machine is on the heap from the start.</summary>
    /// <param name="stateMachine">Not used.</param>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>The body has returned.</summary>
    public readonly void SetResult() => Owner.Return();

    /// <summary>An exception has left the body: throws it to the resumer.</summary>
    /// <param name="exception">The exception.</param>
    public readonly void SetException(Exception exception) => Owner.Fail(exception);

    /// <summary>The body pauses.</summary>
    /// <typeparam name="TAwaiter">An awaiter of this library.</typeparam>
    /// <typeparam name="TStateMachine">The compiler's type.</typeparam>
    /// <param name="awaiter">What is awaited.</param>
    /// <param name="stateMachine">Not used: it is on the heap already.</param>
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
        where TStateMachine : IAsyncStateMachine => awaiter.Pause(_machine);

    /// <inheritdoc cref="AwaitUnsafeOnCompleted"/>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
        where TStateMachine : IAsyncStateMachine => awaiter.Pause(_machine);
}
