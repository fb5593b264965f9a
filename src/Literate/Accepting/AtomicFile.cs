namespace Literate.Accepting;

/// <summary>Replaces a file in one step: whoever reads it, and whenever the process dies, it is the old one or the new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the new content beside the file and renames it into its place. A link stays a link; permissions stay.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = File.GetUnixFileMode(target); // From its first byte on it is as private as the target.
            using (var file = new FileStream(beside, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
