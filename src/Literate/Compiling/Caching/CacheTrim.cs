namespace Literate.Compiling.Caching;

/// <summary>
/// Keeps the cache from growing beyond its limit. What was not used for the longest time goes first; a file's time of
/// writing says when it was used last.
/// </summary>
/// <remarks>
/// Looking at all files takes a moment, so it is done when a cache first keeps something, and then each time it has kept
/// another sixteenth of the limit. By so much it may be above it for a while.
/// </remarks>
/// <param name="folder">The files' folder.</param>
/// <param name="extension">What the files' names end with.</param>
/// <param name="besideExtension">What the names of those end with that are being written.</param>
/// <param name="limit">The most they may take together, in bytes.</param>
/// <param name="time">The clock.</param>
internal sealed class CacheTrim(CacheFolder folder, string extension, string besideExtension, long limit, TimeProvider time)
{
    /// <summary>How often at most the time of a file's last use is written anew, and how old what a killed process left behind must be.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private long _untilNext; // bytes

    /// <summary>Notes that a file is used.</summary>
    public void Used(string path)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if ((now - File.GetLastWriteTimeUtc(path)).Duration() > Day)
            File.SetLastWriteTimeUtc(path, now);
    }

    /// <summary>Notes that a file is written, and removes others where that is too much.</summary>
    public void Wrote(string path, long length)
    {
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
        if (Interlocked.Add(ref _untilNext, -length) > 0)
            return;
        Interlocked.Exchange(ref _untilNext, limit / 16);
        Trim();
    }

    private void Trim()
    {
        var files = new DirectoryInfo(folder.FullPath).EnumerateFiles().Select(Kept.Of).OfType<Kept>().ToList();
        var old = time.GetUtcNow().UtcDateTime - Day;
        foreach (var left in files.Where(file => file.Extension == besideExtension && file.Used < old))
            Delete(left);

        var total = 0L;
        foreach (var kept in files.Where(file => file.Extension == extension).OrderByDescending(file => file.Used))
        {
            total += kept.Length;
            if (total > limit)
                Delete(kept);
        }
    }

    private static void Delete(Kept file)
    {
        try
        {
            File.Delete(file.Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another process uses it or has removed it; the next trim sees to it.
        }
    }

    private sealed record Kept(string Path, string Extension, long Length, DateTime Used)
    {
        /// <summary>What is known of a file, or null where another process has removed it meanwhile.</summary>
        public static Kept? Of(FileInfo file)
        {
            try
            {
                return new Kept(file.FullName, file.Extension, file.Length, file.LastWriteTimeUtc);
            }
            catch (FileNotFoundException)
            {
                return null;
            }
        }
    }
}
