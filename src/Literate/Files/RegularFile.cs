namespace Literate.Files;

/// <summary>Regular files, which end and make nobody wait: what is a pipe or a device is no file for whoever compiles.</summary>
public static class RegularFile
{
    /// <summary>The most that is read as source, in bytes.</summary>
    public const long MostSource = 64 * 1024 * 1024;

    /// <summary>Whether a path, or what it links to, is a regular file.</summary>
    public static bool Exists(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || UnixFile.KindOf(Path.GetFullPath(path)) == UnixFile.Regular); // In full, as the runtime opens it: by way of `..` after a folder that is missing.

    /// <summary>Whether a file holds more than is read as source.</summary>
    public static bool IsTooLong(string path) => new FileInfo(Path.GetFullPath(path)) is var file
        && (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length > MostSource;

    /// <summary>Refuses a file that holds more than is read as source.</summary>
    /// <exception cref="IOException">It does, or its length cannot be told.</exception>
    public static void CheckLength(string path)
    {
        if (IsTooLong(path))
            throw new IOException($"It holds more than {MostSource / (1024 * 1024)} MB, which is the most that is read as source.");
    }
}
