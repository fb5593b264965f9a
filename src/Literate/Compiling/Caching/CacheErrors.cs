namespace Literate.Compiling.Caching;

/// <summary>The wording of why a cache is not used. A run without one is slower, and otherwise the same.</summary>
internal static class CacheErrors
{
    public static string NotUsable(string folder, Exception error) =>
        $"{folder}: compiled cells cannot be kept there. {error.Message} Set {CompileCache.FolderVariable} to another folder, or use --no-cache.";

    public static string WritableByOthers(string folder) =>
        $"{folder}: other users may write to the folder, and what is kept there is code that is run. "
        + $"Take their permission with `chmod go-w`, or set {CompileCache.FolderVariable} to another folder.";

    public static string OfAnotherUser(string folder) =>
        $"{folder}: the folder belongs to another user, and what is kept there is code that is run. Set {CompileCache.FolderVariable} to a folder of your own.";
}
