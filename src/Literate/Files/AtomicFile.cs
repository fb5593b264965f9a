namespace Literate.Files;

/// <summary>Writes a file in one step: whoever reads it, and whenever the process dies, it is the old one or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the file, be it there or not.</summary>
    public static void Write(string path, byte[] content) => Write(path, file => file.Write(content));

    /// <summary>Writes the file, be it there or not, with what <paramref name="write"/> writes.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        if (File.Exists(path))
            Replace(path, write);
        else
            WriteBeside(path, write, mode: null);
    }

    /// <summary>
    /// Writes the new content beside the file and renames it into its place. A link stays a link; permissions stay. A file
    /// that is not there is not made.
    /// </summary>
    public static void Replace(string path, byte[] content) => Replace(path, file => file.Write(content));

    private static void Replace(string path, Action<Stream> write)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        WriteBeside(target, write, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target));
    }

    private static void WriteBeside(string target, Action<Stream> write, UnixFileMode? mode)
    {
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = mode; // From its first byte on it is as private as the target.
            using (var file = new FileStream(beside, options))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            if (mode is { } whole && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, whole);
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
