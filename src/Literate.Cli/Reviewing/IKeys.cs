using Literate.Cli.Commands;

namespace Literate.Cli.Reviewing;

/// <summary>Where keys are pressed.</summary>
internal interface IKeys
{
    /// <summary>Waits for the next key, which is not shown.</summary>
    /// <returns>Its character; that of Ctrl-D where there are no more keys.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<char> NextAsync(CancellationToken cancellationToken);
}

/// <summary>The keys of the terminal.</summary>
internal sealed class TerminalKeys : IKeys
{
    /// <summary>Reading a key cannot be broken off: it is left behind, and ends with the process.</summary>
    public Task<char> NextAsync(CancellationToken cancellationToken) =>
        Interruptible.RunAsync(() => Console.ReadKey(intercept: true).KeyChar, cancellationToken);
}
