using System.Globalization;
using System.Text;

namespace Literate.Runtime.Processes;

/// <summary>What Linux tells of a process in <c>/proc</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsDead">Whether it has ended, and nobody has asked for its exit code yet.</param>
/// <param name="Parent">The id of the process that started it, or of the one that took it over when that ended.</param>
/// <param name="Session">The id of its session, which is that of the process that leads it.</param>
/// <param name="Start">When it started, in the system's own count.</param>
public sealed record LinuxProcess(int Id, bool IsDead, int Parent, int Session, long Start)
{
    private const string Root = "/proc";

    /// <summary>The ids of all processes that can be seen, the newest first as long as the system has not begun anew with its count.</summary>
    public static IReadOnlyList<int> Ids()
    {
        var ids = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                ids.Add(id);
        }

        ids.Sort((one, other) => other.CompareTo(one));
        return ids;
    }

    /// <summary>A process, or null where there is none of that id.</summary>
    public static LinuxProcess? Look(int id)
    {
        if (Read($"{Root}/{id}/stat") is not { } stat)
            return null;

        // "id (name) state parent group session …"; the name may hold anything, so what follows its last bracket counts.
        var text = Encoding.UTF8.GetString(stat);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return new LinuxProcess(id, IsDead: fields[0] is "Z" or "X", Parent: Number(fields[1]), Session: Number(fields[3]), Start: long.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    /// <summary>The environment it was started with, as <c>name=value</c> with a zero byte behind each; null where it cannot be read.</summary>
    public byte[]? Environment() => Read($"{Root}/{Id}/environ");

    /// <summary>How readily the system ends a process where memory runs out, from -1000 to 1000; null where that cannot be read.</summary>
    public static int? ScoreOf(int id) =>
        Read($"{Root}/{id}/oom_score_adj") is { } text && int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var score)
            ? score
            : null;

    /// <summary>The memory that a process holds by itself, in bytes: what is in use and what was swapped out; 0 where there is none of that id.</summary>
    public static long MemoryOf(int id)
    {
        if (Read($"{Root}/{id}/status") is not { } status)
            return 0;

        long kilobytes = 0;
        foreach (var line in Encoding.ASCII.GetString(status).Split('\n'))
        {
            if (line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal) || line.StartsWith("VmSwap:", StringComparison.Ordinal))
                kilobytes += long.Parse(line[(line.IndexOf(':') + 1)..].Replace("kB", ""), CultureInfo.InvariantCulture);
        }

        return kilobytes * 1024;
    }

    /// <summary>The namespace in which a process has its id, which is another in each container; null where that cannot be read.</summary>
    public static string? NamespaceOf(int id)
    {
        try
        {
            return new FileInfo($"{Root}/{id}/ns/pid").LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended, or is another user's.
        }
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended, or is another user's.
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
