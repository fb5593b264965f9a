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

    /// <summary>A notebook, a folder or its settings cannot be read.</summary>
    public const int Unreadable = 65;

    /// <summary>A fault of this program.</summary>
    public const int Fault = 70;

    /// <summary>The code for a whole run: the worst of its notebooks.</summary>
    public static int Of(IReadOnlyList<NotebookResult> results)
    {
        var verdicts = results.OfType<NotebookResult.Ran>().SelectMany(ran => ran.Cells).Select(cell => cell.Verdict).ToList();
        if (results.Any(result => result is NotebookResult.Unreadable))
            return Unreadable;
        if (verdicts.Any(verdict => verdict is Verdict.TimedOut or Verdict.Crashed))
            return TimedOutOrCrashed;
        return verdicts.All(verdict => verdict.IsGood) ? Good : Differs;
    }
}
