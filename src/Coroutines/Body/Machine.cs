namespace Coroutines;

/// <summary>A body at rest: the state machine that the compiler made of it, on the heap.</summary>
internal abstract class Machine
{
    /// <summary>The coroutine that runs this body; null until its first resume takes it.</summary>
    internal Coroutine? Owner { get; set; }

    /// <summary>Runs the body to its next <c>await</c> or its end.</summary>
    internal abstract void MoveNext();
}
