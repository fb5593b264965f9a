namespace Literate.Files;

/// <summary>
/// Writes a file in one step: whoever reads it, and whenever the process dies, it is the old one or the new one. A link stays
/// a link, and what it leads to is written; permissions stay. What is no regular file, as a pipe or a device, is written into.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes the file, be it there or not.</summary>
    public static void Write(string path, byte[] content) => Write(path, file => file.Write(content));

    /// <summary>Writes the file, be it there or not, with what <paramref name="write"/> writes.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        if (SpecialFile.Is(path))
        {
            using var special = SpecialFile.Open(path);
            write(special);
            return;
        }

        var target = TargetOf(path);
        WriteBeside(target, write, File.Exists(target) ? ModeOf(target) : null);
    }

    /// <summary>
    /// Writes the new content beside the file and renames it into its place. A file that is not there is not made.
    /// </summary>
    public static void Replace(string path, byte[] content)
    {
        var target = TargetOf(path);
        WriteBeside(target, file => file.Write(content), ModeOf(target));
    }

    /// <summary>Makes sure that the file could be written, as far as that can be told without writing it.</summary>
    public static void Probe(string path)
    {
        if (!SpecialFile.Is(path)) // To open a pipe and close it again would be its end for whoever reads it.
            File.Delete(WriteTemporary(TargetOf(path), _ => { }, mode: null));
    }

    private static string TargetOf(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static UnixFileMode? ModeOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);

    private static void WriteBeside(string target, Action<Stream> write, UnixFileMode? mode)
    {
        var beside = WriteTemporary(target, write, mode);
        try
        {
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static string WriteTemporary(string target, Action<Stream> write, UnixFileMode? mode)
    {
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode; // From its first byte on it is as private as the target.
        try
        {
            using (var file = new FileStream(beside, options))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            if (mode is { } whole && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, whole);
            return beside;
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
