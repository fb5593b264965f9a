namespace Literate.Compiling.Caching;

/// <summary>
/// What others make of compiled code, on disk for the next run, beside the compiled cells and by the same rules: made for
/// this user alone, nothing that is damaged is ever given back, and nothing is ever a failure. It holds data, no code.
/// </summary>
/// <remarks>One object may be used by several threads, and one folder by several objects and processes at a time.</remarks>
public sealed class DerivedCache
{
    private const long Limit = 64 * 1024 * 1024;

    private static readonly Lazy<DerivedCache?> OfUser = new(() => CompileCache.Default is { } cells ? new DerivedCache(cells.Folder) : null);

    private readonly KeptFiles _files;

    /// <summary>Takes a folder as a cache. Nothing is looked at or made until something is asked for.</summary>
    /// <param name="folder">The folder; the files are in <c>derived</c> below it. It need not be there.</param>
    public DerivedCache(string folder) =>
        _files = new KeptFiles(new CacheFolder(Path.Combine(Path.GetFullPath(folder), "derived")), ".derived", Limit, TimeProvider.System);

    /// <summary>The one in the user's cache folder (<see cref="CompileCache.Default"/>); null where the user has no such folder.</summary>
    public static DerivedCache? Default => OfUser.Value;

    /// <summary>What is kept under a name, or null.</summary>
    /// <param name="key">The name, of letters and digits.</param>
    public byte[]? Find(string key) => _files.Find(key, file =>
        file.Length >= KeyHash.Length && file.AsSpan(0, KeyHash.Length).SequenceEqual(Checksum(key, file.AsSpan(KeyHash.Length))) ? file[KeyHash.Length..] : null);

    /// <summary>Keeps a content under a name.</summary>
    /// <param name="key">The name, of letters and digits.</param>
    /// <param name="content">The content.</param>
    public void Keep(string key, byte[] content) => _files.Keep(key, () => [.. Checksum(key, content), .. content]);

    private static byte[] Checksum(string key, ReadOnlySpan<byte> content) => new KeyHash().Add(key).Add(content).ToArray();
}
