namespace Coroutines;

/// <summary>What a coroutine keeps of the chain that runs it: which one it is, and whether it is running.</summary>
/// <remarks>It does not refer to the chain, so that an inner coroutine keeps no outer one alive.</remarks>
internal sealed class ChainMark
{
    internal bool IsRunning { get; set; }
}
