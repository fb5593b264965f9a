namespace DocsSite.Commands;

/// <summary>What the process's exit code says.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>The site was not written, or cannot be served.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 64;

    /// <summary>A fault of this program.</summary>
    public const int Fault = 70;

    /// <summary>Ended by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
