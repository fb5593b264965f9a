namespace Literate.Compiling.Caching;

/// <summary>
/// Compiled cells on disk, for the next run of the same code: a file for each, named by a hash of all that compiling it
/// depends on. What cannot be read, is damaged, or belongs to something else is compiled again; what cannot be written is
/// not kept. Neither is ever a failure of a run.
/// </summary>
/// <remarks>
/// One object may be used by several threads, and one folder by several objects and processes at a time: a file is written
/// beside its place and renamed into it. The files are code that will be run. So they are made for this user alone, and a
/// folder that belongs to another user, or that others may write to, is not used (on Windows the folder's own permissions
/// decide).
/// </remarks>
public sealed class CompileCache
{
    /// <summary>The environment variable that names the folder of <see cref="Default"/>.</summary>
    public const string FolderVariable = "LITERATE_CACHE";

    /// <summary>How much a cache holds when nothing else is said, in bytes.</summary>
    public const long DefaultLimit = 256 * 1024 * 1024;

    internal const string Extension = ".cell";

    private static readonly Lazy<CompileCache?> OfUser = new(() =>
        CachePlace.Find(Environment.GetEnvironmentVariable) is { } folder ? new CompileCache(folder) : null);

    private readonly CacheFolder _place;
    private readonly KeptFiles _files;
    private int _hits;
    private int _misses;

    /// <summary>Takes a folder as a cache. Nothing is looked at or made until a cell is asked for.</summary>
    /// <param name="folder">The folder; the cells are in <c>cells</c> below it. It need not be there.</param>
    /// <param name="limit">The most the cells may take together, in bytes. Those used longest ago are removed.</param>
    /// <param name="time">The clock by which they are used; the system's when it is not given.</param>
    public CompileCache(string folder, long limit = DefaultLimit, TimeProvider? time = null)
    {
        Folder = Path.GetFullPath(folder);
        _place = new CacheFolder(Path.Combine(Folder, "cells"));
        _files = new KeptFiles(_place, Extension, limit, time ?? TimeProvider.System);
    }

    /// <summary>
    /// The user's cache: in the folder that <see cref="FolderVariable"/> named when it was first asked for, else in
    /// <c>literate</c> in the platform's folder for caches. Null where the user has no such folder.
    /// </summary>
    public static CompileCache? Default => OfUser.Value;

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>How many cells were found.</summary>
    public int Hits => _hits;

    /// <summary>How many cells were asked for and not found.</summary>
    public int Misses => _misses;

    /// <summary>Why the folder is not used, and what to do about it; null where nothing is wrong with it so far.</summary>
    public string? Problem => _place.Problem;

    /// <summary>The cell that is kept under a key, or null where it has to be compiled.</summary>
    /// <param name="key">The key.</param>
    /// <param name="folder">The folder of the notebook that asks.</param>
    internal CompiledCell? Find(CellKey key, string folder)
    {
        var found = _files.Find(key.Name, content => CacheFormat.Read(key, content))?.For(folder);
        Interlocked.Increment(ref found is null ? ref _misses : ref _hits);
        return found;
    }

    /// <summary>Keeps a compiled cell.</summary>
    /// <param name="key">The key.</param>
    /// <param name="compiled">The cell.</param>
    /// <param name="folder">The folder of the notebook it was compiled for.</param>
    internal void Keep(CellKey key, CompiledCell compiled, string folder) =>
        _files.Keep(key.Name, () => CacheFormat.Write(key, CacheEntry.Of(compiled, key, folder)));
}
