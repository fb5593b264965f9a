using System.Globalization;
using System.Text;

namespace Literate.Running;

/// <summary>What Linux tells of processes in <c>/proc</c>.</summary>
internal static class LinuxProcesses
{
    private const string Root = "/proc";

    /// <summary>The processes that belong to a worker and still run, without the dead that nobody has asked for yet.</summary>
    /// <param name="worker">The worker's id, which is its session's.</param>
    /// <param name="name">The value of the variable that the worker bears.</param>
    /// <param name="start">When the worker started; what started before does not belong to it.</param>
    public static IReadOnlyList<int> Family(int worker, string name, long start)
    {
        var all = All().Where(process => process.Start >= start).ToList();
        var variable = Encoding.UTF8.GetBytes($"{ProcessFamily.Variable}={name}\0");
        var family = all.Where(process => (process.Id == worker && process.Start == start) || process.Session == worker || Bears(process.Id, variable))
            .Select(process => process.Id).ToHashSet();
        while (all.Where(process => family.Contains(process.Parent) && family.Add(process.Id)).ToList().Count > 0)
        {
            // Children of children, until none is added.
        }

        return [.. all.Where(process => family.Contains(process.Id) && !process.IsDead).Select(process => process.Id)];
    }

    /// <summary>The memory that a process holds by itself, in bytes: what is in use and what was swapped out.</summary>
    /// <returns>Null where there is no such process.</returns>
    public static long? MemoryOf(int process)
    {
        if (Read($"{Root}/{process}/status") is not { } status)
            return null;

        long kilobytes = 0;
        foreach (var line in Encoding.ASCII.GetString(status).Split('\n'))
        {
            if (line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal) || line.StartsWith("VmSwap:", StringComparison.Ordinal))
                kilobytes += long.Parse(line[(line.IndexOf(':') + 1)..].Replace("kB", ""), CultureInfo.InvariantCulture);
        }

        return kilobytes * 1024;
    }

    /// <summary>When a process started, in the system's own count; 0 where there is no such process.</summary>
    public static long StartOf(int process) => Look(process)?.Start ?? 0;

    private static IEnumerable<ListedProcess> All()
    {
        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Look(id) is { } process)
                yield return process;
        }
    }

    private static ListedProcess? Look(int process)
    {
        if (Read($"{Root}/{process}/stat") is not { } stat)
            return null;

        // "id (name) state parent group session …"; the name may hold anything, so what follows its last bracket counts.
        var text = Encoding.UTF8.GetString(stat);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return new ListedProcess(process, IsDead: fields[0] is "Z" or "X", Parent: Number(fields[1]), Session: Number(fields[3]), Start: long.Parse(fields[19], CultureInfo.InvariantCulture));
    }

    private static bool Bears(int process, byte[] variable) =>
        Read($"{Root}/{process}/environ") is { } environment && environment.AsSpan().IndexOf(variable) >= 0;

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

    private readonly record struct ListedProcess(int Id, bool IsDead, int Parent, int Session, long Start);
}
