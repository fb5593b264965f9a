using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Literate.Runtime.Processes;

/// <summary>A worker and all that its cells have started, as Linux shows them; engine and worker look for them alike.</summary>
/// <remarks>
/// A child belongs to its parent only as long as that one lives; one whose parent has ended is anybody's. So a worker has four
/// things that go to what it starts: it is the parent; it leads a session of its own; it bears its name in a variable of its
/// environment; and it has asked the system to be ended before others where memory runs out, with a number of its
/// own. A program may leave the session, clear its environment and lose its parent, all at once; the number stays. It may be that
/// of strangers, too: a container gives one to all its processes. So it is never the one that the engine has, and what has its
/// ids in another container does not belong to a worker for its number.
/// </remarks>
/// <param name="worker">The worker's id.</param>
/// <param name="name">The worker's name.</param>
/// <param name="start">When the worker started; what started before does not belong to it.</param>
/// <param name="inherited">The number that the engine has, and others around it may have too.</param>
public sealed class LinuxFamily(int worker, string name, long start, int? inherited)
{
    /// <summary>The variable that says to which worker a process belongs.</summary>
    public const string Variable = "LITERATE_WORKER";

    private const int SigKill = 9;

    /// <summary>What programs are known to ask for by themselves (desktop browsers, services) lies below.</summary>
    private const int LowestScore = 600;
    private const int HighestScore = 999;

    private readonly byte[] _variable = Encoding.UTF8.GetBytes($"{Variable}={name}\0");
    private readonly byte[] _anyVariable = Encoding.UTF8.GetBytes($"{Variable}=");
    private readonly int _score = ScoreOf(name, inherited);
    private readonly string? _namespace = LinuxProcess.NamespaceOf(System.Environment.ProcessId);

    /// <summary>Gives the process that calls it, a worker, the number of the family. Where the system does not let it, it goes without.</summary>
    /// <param name="name">The worker's name.</param>
    /// <returns>The number that it had before, which is the engine's.</returns>
    public static int? Join(string name)
    {
        var inherited = InheritedScore();
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", ScoreOf(name, inherited).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The process was started with a higher one, or there is none here.
        }

        return inherited;
    }

    /// <summary>The number of the process that calls it. In an engine, and in a worker that has not joined yet, it is the inherited one.</summary>
    public static int? InheritedScore() => LinuxProcess.ScoreOf(System.Environment.ProcessId);

    /// <summary>Those of the family that run.</summary>
    public IReadOnlyList<LinuxProcess> Members()
    {
        var all = LinuxProcess.Ids().Select(LinuxProcess.Look).OfType<LinuxProcess>().Where(process => process.Start >= start).ToList();
        var family = all.Where(IsMarked).Select(process => process.Id).ToHashSet();
        while (all.Where(process => family.Contains(process.Parent) && family.Add(process.Id)).ToList().Count > 0)
        {
            // Children of children, until none is added.
        }

        return [.. all.Where(process => family.Contains(process.Id) && !process.IsDead)];
    }

    /// <summary>Ends all of the family but the process that calls it.</summary>
    /// <remarks>
    /// It looks until a list of all processes shows none that it has not looked at: one may start another and end meanwhile. The
    /// newest is looked at first, and ended at once, because in such a chain it lives for a moment only.
    /// </remarks>
    /// <param name="limit">When it gives up.</param>
    /// <returns>Whether none is left.</returns>
    public bool End(TimeSpan limit)
    {
        var begin = Stopwatch.GetTimestamp();
        var looked = new Dictionary<int, LinuxProcess?>();
        var family = new HashSet<int> { worker };
        while (true)
        {
            var unknown = LinuxProcess.Ids().Where(id => !looked.ContainsKey(id)).ToList();
            foreach (var id in unknown)
            {
                var process = LinuxProcess.Look(id);
                looked[id] = process;
                if (process is { } started && started.Start >= start && IsMarked(started))
                    EndOne(id, family);
            }

            foreach (var child in looked.Values.OfType<LinuxProcess>().Where(process => process.Start >= start && family.Contains(process.Parent) && !family.Contains(process.Id)).ToList())
                EndOne(child.Id, family);

            if (unknown.Count == 0 && family.All(IsGone))
                return true;
            if (Stopwatch.GetElapsedTime(begin) > limit)
                return false;
            if (unknown.Count == 0)
                Thread.Sleep(1); // The system needs a moment to end them.
        }
    }

    private static void EndOne(int id, HashSet<int> family)
    {
        if (id != System.Environment.ProcessId)
            _ = Signal(id, SigKill);
        family.Add(id);
    }

    private static bool IsGone(int id) => id == System.Environment.ProcessId || LinuxProcess.Look(id) is null or { IsDead: true };

    /// <summary>The number of a worker, made of its name, so that it need not be told.</summary>
    private static int ScoreOf(string name, int? inherited)
    {
        var hash = 17u;
        foreach (var letter in name)
            hash = (hash * 31) + letter;
        var score = LowestScore + (int)(hash % (HighestScore - LowestScore));
        return score == inherited ? score + 1 : score;
    }

    private bool IsMarked(LinuxProcess process)
    {
        if (process.Session == worker || (process.Id == worker && process.Start == start))
            return true;
        var environment = process.Environment().AsSpan();
        if (environment.IndexOf(_variable) >= 0)
            return true;
        return environment.IndexOf(_anyVariable) < 0 // Not that of another worker with the same number.
            && LinuxProcess.ScoreOf(process.Id) == _score
            && _namespace is not null && LinuxProcess.NamespaceOf(process.Id) == _namespace;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
