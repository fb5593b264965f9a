namespace Literate.Cli.Commands;

/// <summary>Work that nothing can stop on its way: reading may wait for ever, for a network or for a pipe.</summary>
internal static class Interruptible
{
    /// <summary>Does what changes nothing. It is left behind where it stands when <paramref name="cancellationToken"/> says so, and ends with the process.</summary>
    /// <exception cref="OperationCanceledException">It was left behind.</exception>
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => Task.Run(work, cancellationToken).WaitAsync(cancellationToken);
}
