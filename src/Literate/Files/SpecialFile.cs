namespace Literate.Files;

/// <summary>Files of Unix that are no regular ones: pipes, devices, and this process's own output under its name.</summary>
internal static class SpecialFile
{
    private const string StandardOutput = "/dev/stdout", StandardError = "/dev/stderr";

    /// <summary>Whether a path, or what it links to, is there and is no regular file and no folder.</summary>
    public static bool Is(string path) => !OperatingSystem.IsWindows()
        && (path is StandardOutput or StandardError || UnixFile.KindOf(path) is not (null or UnixFile.Regular or UnixFile.Folder));

    /// <summary>Opens one to be written into. With a pipe it waits for somebody who reads.</summary>
    public static Stream Open(string path) => path switch
    {
        // Not by their names: where they go to a file, that would be written from its beginning.
        StandardOutput => Console.OpenStandardOutput(),
        StandardError => Console.OpenStandardError(),
        _ => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite),
    };
}
