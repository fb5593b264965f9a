namespace Literate.Cli.Watching;

/// <summary>Tells what happens to files in some folders, as the system tells it.</summary>
internal sealed class FolderWatchers : IDisposable
{
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly Action<string> _happened;
    private readonly Action _missed;

    /// <param name="happened">Told of each file or folder to which something has happened, by its full path, on any thread.</param>
    /// <param name="missed">Told that so much has happened that the system did not tell all of it.</param>
    public FolderWatchers(Action<string> happened, Action missed)
    {
        _happened = happened;
        _missed = missed;
    }

    /// <summary>Watches these folders too. For one that is not there, the nearest above it is watched, in which it may be made.</summary>
    /// <param name="folders">The folders' full paths.</param>
    /// <param name="isDeep">Whether all folders in them are watched with them.</param>
    /// <returns>Whether one was not watched before; what happened in it until now was not told.</returns>
    /// <exception cref="WatchException">The system does not watch that much.</exception>
    public bool Watch(IEnumerable<string> folders, bool isDeep)
    {
        foreach (var gone in _watchers.Keys.Where(folder => !Directory.Exists(folder)).ToList())
        {
            _watchers[gone].Dispose(); // It tells nothing any more, not even when the folder is made again.
            _watchers.Remove(gone);
        }

        var isNew = false;
        foreach (var folder in folders.Select(NearestThatIsThere).Distinct().Where(folder => !IsWatched(folder)).ToList())
        {
            _watchers[folder] = Start(folder, isDeep);
            isNew = true;
        }

        return isNew;
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
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
            if (_watchers.TryGetValue(above, out var watcher) && (above == folder || watcher.IncludeSubdirectories))
                return true;
        }

        return false;
    }

    private FileSystemWatcher Start(string folder, bool isDeep)
    {
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
            throw WatchErrors.NotWatched(folder, error);
        }
    }
}
