using Literate.Files;

namespace Literate.Compiling.Caching;

/// <summary>
/// The folder of the cache's files. They are code that will be run, so a folder that others may write to is not used.
/// </summary>
/// <param name="path">Its full path; it need not be there.</param>
internal sealed class CacheFolder(string path)
{
    private const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly Lock _looking = new();
    private bool _isSafe;

    /// <summary>Why the folder is not used, and what to do; null where it is used, or nobody has tried to.</summary>
    public string? Problem { get; private set; }

    /// <summary>The full path of what has this name in the folder.</summary>
    public string this[string name] => Path.Combine(path, name);

    /// <summary>The folder's full path.</summary>
    public string FullPath => path;

    /// <summary>Whether the folder is there and may be used.</summary>
    public bool IsThere() => Try(make: false);

    /// <summary>Makes the folder if need be, for this user only.</summary>
    /// <returns>Whether it is there and may be used.</returns>
    public bool Make() => Try(make: true);

    private bool Try(bool make)
    {
        if (_isSafe)
            return true;

        lock (_looking)
        {
            if (_isSafe || Problem is not null)
                return _isSafe;
            try
            {
                if (make)
                    MakeForMe();
                else if (!Directory.Exists(path))
                    return false;
                Problem = OperatingSystem.IsWindows() ? null : ProblemOf();
                return _isSafe = Problem is null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                Problem = CacheErrors.NotUsable(path, error);
                return false;
            }
        }
    }

    private void MakeForMe()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path); // It lies in the user's profile, or where the user says.
        else
            Directory.CreateDirectory(path, OnlyMine);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private string? ProblemOf()
    {
        var mode = File.GetUnixFileMode(path);
        if ((mode & WritableByOthers) != 0)
            return CacheErrors.WritableByOthers(path);

        // Whoever may write to the folder above can put another one in this one's place, unless only owners may move what is in it.
        var above = Path.GetDirectoryName(path)!;
        if ((File.GetUnixFileMode(above) & (UnixFileMode.OtherWrite | UnixFileMode.StickyBit)) == UnixFileMode.OtherWrite)
            return CacheErrors.WritableByOthers(above);
        return UnixFile.IsMine(path) ? null : CacheErrors.OfAnotherUser(path);
    }
}
