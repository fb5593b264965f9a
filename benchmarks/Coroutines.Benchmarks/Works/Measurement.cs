using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace Coroutines.Benchmarks.Works;

/// <summary>Measures works with a stopwatch, as the programs in the other languages do.</summary>
/// <remarks>
/// A round is short, well under a time slice of the system, and there are many: the fastest is one that nothing interrupted. Only
/// what makes garbage has rounds long enough for the collector to come by.
/// First all works are run, several times over, with pauses in which the JIT's own thread can install better code: it does so
/// only for what was called often before. Then each is measured. So no work is measured in a process that has
/// seen no other coroutine than its own, for which the JIT would compile one direct call.
/// </remarks>
internal static class Measurement
{
    private const int Rounds = 100;
    private const int LongRounds = 5;
    private const int LongOperations = 1_000_000;
    private const int WarmUps = 4;
    private const int WarmUpCalls = 60;

    private static readonly TimeSpan s_pauseForTheJit = TimeSpan.FromSeconds(0.4);

    internal static int Print(IEnumerable<Work> works)
    {
        List<Work> all = [.. works];
        for (var i = 0; i < WarmUps; i++)
        {
            all.ForEach(WarmUp);
            Thread.Sleep(s_pauseForTheJit);
        }

        foreach (var work in all)
        {
            Print(work.Name, FastestRound(work));
            Print(work.Name + ".bytes", BytesPerOperation(work));
            Print(work.Name + ".exceptions", ExceptionsThrown(work));
        }

        return 0;
    }

    private static void Print(string name, double figure) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {figure:0.###}"));

    private static void WarmUp(Work work)
    {
        for (var calls = IsLong(work) ? 1 : WarmUpCalls; calls > 0; calls--)
        {
            work.Prepare?.Invoke();
            work.Run();
        }
    }

    private static double FastestRound(Work work) =>
        Enumerable.Range(0, IsLong(work) ? LongRounds : Rounds).Min(_ => Round(work).TotalNanoseconds) / work.Operations / work.Calls;

    private static bool IsLong(Work work) => work.Operations * work.Calls >= LongOperations;

    private static TimeSpan Round(Work work)
    {
        var total = TimeSpan.Zero;
        for (var i = 0; i < work.Calls; i++)
        {
            work.Prepare?.Invoke();
            var start = Stopwatch.GetTimestamp();
            work.Run();
            total += Stopwatch.GetElapsedTime(start);
        }

        return total;
    }

    private static double BytesPerOperation(Work work)
    {
        work.Prepare?.Invoke();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        work.Run();
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / work.Operations;
    }

    private static int ExceptionsThrown(Work work)
    {
        var thrown = 0;
        work.Prepare?.Invoke();
        AppDomain.CurrentDomain.FirstChanceException += Count;
        work.Run();
        AppDomain.CurrentDomain.FirstChanceException -= Count;
        return thrown;

        void Count(object? sender, FirstChanceExceptionEventArgs e) => thrown++;
    }
}
