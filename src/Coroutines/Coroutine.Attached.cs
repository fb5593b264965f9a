namespace Coroutines;

public abstract partial class Coroutine
{
    private Attached? _attached;

    /// <summary>What few coroutines have, in an object of its own, so that the others pay for one field.</summary>
    private sealed class Attached
    {
        /// <summary>Closes the coroutine when it is collected.</summary>
        internal Sentinel? Sentinel { get; set; }

        /// <summary>Tells an observer what the coroutine's callers do and get.</summary>
        internal Watch? Watch { get; set; }
    }
}
