namespace Literate.Compiling.Caching;

/// <summary>Where a user's cache lies.</summary>
internal static class CachePlace
{
    private const string Name = "literate";

    /// <summary>The folder that the environment names, else <c>literate</c> in the platform's folder for caches.</summary>
    /// <param name="environment">Gives the environment's variables.</param>
    /// <returns>The folder's full path, or null where the user has no such folder.</returns>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment(CompileCache.FolderVariable) is { Length: > 0 } named)
            return Path.GetFullPath(named);
        return OfPlatform(environment) is { } caches ? Path.Combine(caches, Name) : null;
    }

    private static string? OfPlatform(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
            return IfSet(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));

        var home = IfSet(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        if (OperatingSystem.IsMacOS())
            return home is null ? null : Path.Combine(home, "Library", "Caches");

        // A path that is not absolute is to be passed over: XDG Base Directory Specification.
        return environment("XDG_CACHE_HOME") is { } caches && Path.IsPathFullyQualified(caches) ? caches
            : home is null ? null : Path.Combine(home, ".cache");
    }

    private static string? IfSet(string path) => path.Length > 0 ? path : null;
}
