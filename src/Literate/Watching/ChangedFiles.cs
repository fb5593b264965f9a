using System.Threading.Channels;

namespace Literate.Watching;

/// <summary>
/// Waits until files have been left alone for a moment: an editor writes a file in several steps, or another one which it then
/// gives the name of the first. What happens in one go is one change.
/// </summary>
public sealed class ChangedFiles : IDisposable
{
    /// <summary>How long nothing must happen: longer than the steps of an editor are apart, and too short to be waited for.</summary>
    public static TimeSpan Quiet { get; } = TimeSpan.FromSeconds(0.2);

    private readonly TimeSpan _quietFor;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ITimer _quiet;

    /// <summary>Begins with nothing to tell.</summary>
    /// <param name="time">The clock by which it is quiet.</param>
    /// <param name="quiet">How long nothing must happen, or null for <see cref="Quiet"/>.</param>
    public ChangedFiles(TimeProvider time, TimeSpan? quiet = null)
    {
        _quietFor = quiet ?? Quiet;
        _quiet = time.CreateTimer(_ => _changes.Writer.TryWrite(true), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes note that something has happened to a file.</summary>
    public void Note() => _quiet.Change(_quietFor, Timeout.InfiniteTimeSpan);

    /// <summary>Waits until something has happened since the last time, and it is quiet again.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task NextAsync(CancellationToken cancellationToken) => await _changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Stops telling.</summary>
    public void Dispose() => _quiet.Dispose();
}
