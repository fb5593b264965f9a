namespace Literate.Running;

/// <summary>What an exit code says.</summary>
internal static class ExitReason
{
    /// <summary>.NET reports a process that a Unix signal ended with this number added to the signal's.</summary>
    private const int SignalBase = 128;

    public static string Describe(int exitCode) => exitCode switch
    {
        > SignalBase and < SignalBase + 65 when !OperatingSystem.IsWindows() =>
            $"its process was ended by signal {exitCode - SignalBase}{NameOf(exitCode - SignalBase)}, or ended itself with exit code {exitCode}.",
        _ => $"its process ended with exit code {exitCode}.",
    };

    private static string NameOf(int signal) => signal switch
    {
        4 => " (SIGILL)",
        6 => " (SIGABRT: a stack overflow, FailFast or an unhandled exception)",
        7 => " (SIGBUS)",
        8 => " (SIGFPE)",
        9 => " (SIGKILL: the system may have run out of memory)",
        11 => " (SIGSEGV)",
        15 => " (SIGTERM)",
        _ => "",
    };
}
