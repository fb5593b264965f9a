using System.Diagnostics;
using System.Globalization;

namespace Literate.Files;

/// <summary>
/// Writes a file in one step: whoever reads it, and whenever the process dies, it is the old one or the new one. A link stays
/// a link, and what it leads to is written; permissions stay. What is no regular file, as a pipe or a device, is written into.
/// </summary>
/// <remarks>
/// The new content is written beside the file, under a name that no notebook has and that names this process, and renamed into
/// its place. A process that is killed in between leaves that behind; the next one that writes the file removes it.
/// </remarks>
internal static class AtomicFile
{
    private const string Extension = ".tmp";

    /// <summary>How much of a file's name is in that of the one beside it: all of it may be as long as a name can be (255 bytes), and a character has up to three.</summary>
    private const int LongestBeginning = 60;

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

    /// <summary>Gives a file that is there new content, unless somebody else has changed it.</summary>
    /// <param name="path">The file. One that is not there is not made.</param>
    /// <param name="expected">What it must hold in the moment before it is replaced.</param>
    /// <param name="content">The new content.</param>
    /// <returns>Whether it was replaced; where not, it is as it was found.</returns>
    public static bool Replace(string path, ReadOnlyMemory<byte> expected, byte[] content)
    {
        var target = TargetOf(path);
        return WriteBeside(
            target, file => file.Write(content), ModeOf(target), mayReplace: () => File.ReadAllBytes(target).AsSpan().SequenceEqual(expected.Span));
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

    private static bool WriteBeside(string target, Action<Stream> write, UnixFileMode? mode, Func<bool>? mayReplace = null)
    {
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly)) // A rename would not ask.
            throw new UnauthorizedAccessException($"'{target}' is read-only.");
        RemoveLeftovers(target);
        var beside = WriteTemporary(target, write, mode);
        try
        {
            if (mayReplace?.Invoke() == false)
            {
                File.Delete(beside);
                return false;
            }

            File.Move(beside, target, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static string WriteTemporary(string target, Action<Stream> write, UnixFileMode? mode)
    {
        var beside = Path.Combine(
            Path.GetDirectoryName(target)!, string.Create(CultureInfo.InvariantCulture, $"{BeginningOf(target)}{Environment.ProcessId}-{Guid.NewGuid():N}{Extension}"));
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw OfTarget(error, error.Message.Replace(beside, target, StringComparison.Ordinal));
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>The same error of the file that the user knows, and not of the one beside it.</summary>
    private static Exception OfTarget(Exception error, string message) => error is UnauthorizedAccessException
        ? new UnauthorizedAccessException(message, error)
        : new IOException(message, error) { HResult = error.HResult };

    /// <summary>What the names of the files begin with that are written beside one.</summary>
    private static string BeginningOf(string target)
    {
        var name = Path.GetFileName(target);
        if (name.Length <= LongestBeginning)
            return $".{name}.";
        return $".{name[..(char.IsLowSurrogate(name[LongestBeginning]) ? LongestBeginning - 1 : LongestBeginning)]}.";
    }

    /// <summary>Removes what was written beside a file by processes that have ended meanwhile.</summary>
    private static void RemoveLeftovers(string target)
    {
        try
        {
            var beginning = BeginningOf(target);
            foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $".*{Extension}"))
            {
                var name = Path.GetFileName(path);
                if (name.StartsWith(beginning, StringComparison.Ordinal) && WriterOf(name[beginning.Length..]) is { } writer && HasEnded(writer))
                    File.Delete(path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way: the writing goes on, and fails by itself where it cannot be done.
        }
    }

    /// <summary>The process that has given a file this end of its name; null where none of this program did.</summary>
    private static int? WriterOf(string end) =>
        end.Split('-') is [var id, var rest]
        && rest.Length == Guid.Empty.ToString("N").Length + Extension.Length
        && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var writer) ? writer : null;

    private static bool HasEnded(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
