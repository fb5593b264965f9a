namespace Literate.Watching;

/// <summary>Looks at the files of a folder again and again, and tells which are not as they were.</summary>
internal sealed class PolledFolder : IDisposable
{
    /// <summary>How often: a person waits for it, and each time costs a look at every file.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _folder;
    private readonly EnumerationOptions _options;
    private readonly Action<string> _happened;
    private readonly Lock _looking = new();
    private readonly ITimer _timer;
    private Dictionary<string, (long Length, DateTime Written)> _known;

    /// <param name="folder">The folder.</param>
    /// <param name="isDeep">Whether the folders in it are looked at with it.</param>
    /// <param name="happened">Told of each file that has come, has gone or was written.</param>
    /// <param name="time">The clock.</param>
    public PolledFolder(string folder, bool isDeep, Action<string> happened, TimeProvider time)
    {
        (_folder, _happened) = (folder, happened);
        _options = new EnumerationOptions { RecurseSubdirectories = isDeep, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        _known = Look();
        _timer = time.CreateTimer(_ => Compare(), null, Interval, Interval);
    }

    public void Dispose() => _timer.Dispose();

    private void Compare()
    {
        lock (_looking)
        {
            var now = Look();
            foreach (var path in now.Keys.Union(_known.Keys).Where(path => !(now.TryGetValue(path, out var current) && _known.TryGetValue(path, out var former) && current == former)))
                _happened(path);
            _known = now;
        }
    }

    private Dictionary<string, (long Length, DateTime Written)> Look()
    {
        try
        {
            return new DirectoryInfo(_folder).EnumerateFiles("*", _options).ToDictionary(file => file.FullName, file => (file.Length, file.LastWriteTimeUtc));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // It has gone, or is going: its files too.
        }
    }
}
