namespace Literate.Watching;

/// <summary>
/// Tells what happens to files in some folders, as the system tells it. Where the system does not watch a folder (it has a
/// limit, or the folder is on another machine's disk), the folder is looked at every second instead.
/// </summary>
public sealed class FolderWatchers : IDisposable
{
    /// <summary>
    /// The variable that is set where the system watches and tells nothing, as in some containers. It is the one that
    /// <c>dotnet watch</c> goes by.
    /// </summary>
    public const string PollVariable = "DOTNET_USE_POLLING_FILE_WATCHER";

    private readonly Dictionary<string, (IDisposable Watcher, bool IsDeep, DateTime Born)> _watchers = new(StringComparer.Ordinal);
    private readonly Action<string> _happened;
    private readonly Action _missed;
    private readonly TimeProvider _time;
    private readonly bool _polls = Environment.GetEnvironmentVariable(PollVariable) is "1" or "true";

    /// <summary>Begins to watch nothing.</summary>
    /// <param name="happened">Told of each file or folder to which something has happened, by its full path, on any thread.</param>
    /// <param name="missed">Told that so much has happened that the system did not tell all of it.</param>
    /// <param name="time">The clock by which a folder is looked at that the system does not watch.</param>
    public FolderWatchers(Action<string> happened, Action missed, TimeProvider time)
    {
        _happened = happened;
        _missed = missed;
        _time = time;
    }

    /// <summary>Watches these folders too. For one that is not there, the nearest above it is watched, in which it may be made.</summary>
    /// <param name="folders">The folders' full paths.</param>
    /// <param name="isDeep">Whether all folders in them are watched with them.</param>
    /// <returns>Whether one was not watched before; what happened in it until now was not told.</returns>
    public bool Watch(IEnumerable<string> folders, bool isDeep)
    {
        foreach (var gone in _watchers.Where(watched => !Directory.Exists(watched.Key) || Directory.GetCreationTimeUtc(watched.Key) != watched.Value.Born).Select(watched => watched.Key).ToList())
        {
            _watchers[gone].Watcher.Dispose(); // It tells nothing any more, not even when the folder is made again.
            _watchers.Remove(gone);
        }

        var isNew = false;
        foreach (var folder in folders.Select(NearestThatIsThere).Distinct().Where(folder => !IsWatched(folder)).ToList())
        {
            _watchers[folder] = (Start(folder, isDeep), isDeep, Directory.GetCreationTimeUtc(folder));
            isNew = true;
        }

        return isNew;
    }

    /// <summary>Stops telling.</summary>
    public void Dispose()
    {
        foreach (var (watcher, _, _) in _watchers.Values)
            watcher.Dispose();
    }

    private static string NearestThatIsThere(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        return folder;
    }

    private bool IsWatched(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (_watchers.TryGetValue(above, out var watcher) && (above == folder || watcher.IsDeep))
                return true;
        }

        return false;
    }

    private IDisposable Start(string folder, bool isDeep)
    {
        if (_polls)
            return new PolledFolder(folder, isDeep, _happened, _time);

        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, happened) => _happened(happened.FullPath);
        watcher.Created += (_, happened) => _happened(happened.FullPath);
        watcher.Deleted += (_, happened) => _happened(happened.FullPath);
        watcher.Renamed += (_, happened) =>
        {
            _happened(happened.OldFullPath);
            _happened(happened.FullPath); // An editor that saves by renaming gives the file its name here.
        };
        watcher.Error += (_, _) => _missed();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher.Dispose();
            return new PolledFolder(folder, isDeep, _happened, _time);
        }
    }
}
