using System.Diagnostics;
using Literate.Runtime.Processes;

namespace Literate.Tests.Isolation;

/// <summary>Who belongs to a worker by its number alone: what has left it in every other way, and nobody else.</summary>
public sealed class LinuxFamilyTests
{
    private const int NoWorker = int.MaxValue;
    private const string Name = "lit-0";

    /// <summary>The number of the worker of this name.</summary>
    private const int Number = 895;

    [Theory]
    [InlineData(0, true)]
    [InlineData(Number, false)]
    public void A_process_with_the_number_of_a_worker_belongs_to_it_unless_the_engine_has_it_too(int ofEngine, bool belongs)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux gives processes such a number.");
        using var process = Start($"echo {Number} > /proc/self/oom_score_adj; echo; exec sleep 1000");

        Assert.Equal(belongs, new LinuxFamily(NoWorker, Name, start: 0, inherited: ofEngine).Members().Any(member => member.Id == process.Id));
        process.Kill();
    }

    [Fact]
    public void What_runs_in_a_container_does_not_belong_to_a_worker_for_its_number()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && MayUnshare(), "No container can be made here.");
        using var process = Start($"exec unshare --pid --fork --kill-child sh -c 'echo {Number} > /proc/self/oom_score_adj; echo; exec sleep 1000'");
        var contained = LinuxProcess.Ids().Select(LinuxProcess.Look).OfType<LinuxProcess>().Single(other => other.Parent == process.Id);

        Assert.Equal(Number, LinuxProcess.ScoreOf(contained.Id));
        Assert.DoesNotContain(contained, new LinuxFamily(NoWorker, Name, start: 0, inherited: 0).Members());
        process.Kill();
    }

    /// <summary>Starts a shell, without an environment, and waits until it has printed a line.</summary>
    private static Process Start(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardOutput = true };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        var process = Process.Start(start)!;
        Assert.NotNull(process.StandardOutput.ReadLine());
        return process;
    }

    private static bool MayUnshare()
    {
        using var process = Process.Start("/bin/sh", ["-c", "unshare --pid --fork true 2> /dev/null"]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
