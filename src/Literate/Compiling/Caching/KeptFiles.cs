namespace Literate.Compiling.Caching;

/// <summary>
/// Named contents in a folder. A file is written beside its place and renamed into it, so that nobody ever reads half of
/// one. What cannot be read is not there, what cannot be written is not kept; neither is a failure.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="extension">What the files' names end with.</param>
/// <param name="limit">The most they may take together, in bytes. Those used longest ago are removed.</param>
/// <param name="time">The clock by which they are used.</param>
internal sealed class KeptFiles(CacheFolder folder, string extension, long limit, TimeProvider time)
{
    private const string BesideExtension = ".tmp";

    private readonly CacheTrim _trim = new(folder, extension, BesideExtension, limit, time);

    /// <summary>What is read of the file of this name; null where it is not there, cannot be read, or <paramref name="read"/> gives nothing.</summary>
    public T? Find<T>(string name, Func<byte[], T?> read)
        where T : class
    {
        if (!folder.IsThere())
            return null;
        try
        {
            var path = PathOf(name);
            if (!File.Exists(path) || read(File.ReadAllBytes(path)) is not { } found)
                return null;
            _trim.Used(path);
            return found;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // It was removed in this moment, or may not be read.
        }
    }

    /// <summary>Keeps the content that <paramref name="content"/> gives, if anything can be kept.</summary>
    public void Keep(string name, Func<byte[]> content)
    {
        if (!folder.Make())
            return;

        var bytes = content();
        var beside = folder[$"{Guid.NewGuid():N}{BesideExtension}"];
        try
        {
            Write(beside, bytes);
            File.Move(beside, PathOf(name), overwrite: true);
            _trim.Wrote(PathOf(name), bytes.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(beside); // The disk is full, or another process reads the old file, on Windows. It is made again.
        }
    }

    private string PathOf(string name) => folder[name + extension];

    private static void Write(string path, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(content); // Not flushed to the disk: what a crash of the machine spoils, its checksum tells.
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A later trim removes it.
        }
    }
}
