using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The awaiter of every pause in a body; its value is what the coroutine is resumed with. For the compiler.</summary>
/// <typeparam name="TSend">What is sent in.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResumeAwaiter<TSend> : ICriticalNotifyCompletion, IOnlyMethodsOfCoCanBeAwaitedInACoroutine
{
    private readonly Coroutine<TSend> _coroutine;

    internal ResumeAwaiter(Coroutine<TSend> coroutine) => _coroutine = coroutine;

    /// <summary>False: a pause always waits for a resume.</summary>
    public bool IsCompleted => false;

    void IOnlyMethodsOfCoCanBeAwaitedInACoroutine.Pause(Machine machine) => _coroutine.Pause();

    /// <summary>Called by <c>await</c> when the coroutine is resumed.</summary>
    /// <returns>What was sent.</returns>
    /// <exception cref="InvalidOperationException">The coroutine is not being resumed: this was awaited outside its body.</exception>
    public TSend GetResult() => _coroutine.TakeSent();

    /// <summary>Called when an async method that is no coroutine body awaits this: its <c>await</c> fails at once.</summary>
    /// <param name="continuation">What comes after the <c>await</c>; it calls <see cref="GetResult"/>, which throws.</param>
    public void OnCompleted(Action continuation) => continuation();

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => continuation();
}
