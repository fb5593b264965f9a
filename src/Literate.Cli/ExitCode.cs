using Literate.Verdicts;

namespace Literate.Cli;

/// <summary>What the process's exit code says.</summary>
internal static class ExitCode
{
    /// <summary>All is as expected.</summary>
    public const int Good = 0;

    /// <summary>Some output differs, or a cell failed.</summary>
    public const int Differs = 1;

    /// <summary>A cell took too long or ended its process.</summary>
    public const int TimedOutOrCrashed = 2;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 64;

    /// <summary>A notebook, a folder, its settings or a report cannot be read, or a notebook or a report cannot be written.</summary>
    public const int Unreadable = 65;

    /// <summary>A fault of this program, or its standard output cannot be written.</summary>
    public const int Fault = 70;

    /// <summary>Ended by Ctrl-C. What other signals give is this base and their number, as shells have it.</summary>
    public const int Interrupted = SignalBase + 2;

    /// <summary>The exit code of a program that a signal ended, less the signal's number.</summary>
    public const int SignalBase = 128;

    /// <summary>The code for a notebook; that of a whole run is the highest.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="accepted">The cells whose outputs were stored; nothing is wrong with them any more.</param>
    public static int Of(NotebookResult result, IReadOnlySet<CellResult> accepted)
    {
        if (result is not NotebookResult.Ran ran)
            return Unreadable;
        return Of(ran.Cells.Where(cell => !accepted.Contains(cell) && !cell.Verdict.IsGood));
    }

    /// <summary>The code for cells that are not as they should be; good where there are none.</summary>
    public static int Of(IEnumerable<CellResult> wrong)
    {
        var verdicts = wrong.Select(cell => cell.Verdict).ToList();
        if (verdicts.Exists(verdict => verdict is Verdict.TimedOut or Verdict.Crashed))
            return TimedOutOrCrashed;
        return verdicts.Count == 0 ? Good : Differs;
    }
}
