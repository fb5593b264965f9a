using Literate.Cells;
using Literate.Comparing;
using Literate.Running;

namespace Literate.Verdicts;

/// <summary>Holds what a cell did against what is expected of it.</summary>
/// <param name="normalizer">What is taken out of outputs before they are compared.</param>
/// <param name="rulesOf">How the outputs of a cell are compared.</param>
internal sealed class Judge(OutputNormalizer normalizer, Func<CodeCell, ComparisonRules> rulesOf)
{
    /// <summary>A verdict on each of the runs of one notebook.</summary>
    public IReadOnlyList<CellResult> JudgeAll(IReadOnlyList<CellRun> runs)
    {
        var results = new List<CellResult>();
        int? broken = null;
        foreach (var run in runs)
        {
            var result = JudgeOne(run, broken);
            results.Add(result);
            if (result.Verdict is Verdict.Failed or Verdict.DidNotCompile or Verdict.TimedOut or Verdict.Crashed)
                broken = run.Cell.Number; // The last one is the one that ended the chain.
        }

        return results;
    }

    private CellResult JudgeOne(CellRun run, int? broken) => (run.End, run.Cell.Disposition) switch
    {
        (_, Disposition.SkipExecution) => new CellResult(run, new Verdict.Skipped()),
        (CellEnd.NotStarted, _) => new CellResult(run, new Verdict.NotRun(broken ?? 0)),
        (CellEnd.TimedOut timedOut, _) => new CellResult(run, new Verdict.TimedOut(timedOut.Limit, timedOut.OfNotebook, timedOut.Line)),
        (CellEnd.Crashed crashed, _) => new CellResult(run, new Verdict.Crashed(crashed.Reason, crashed.LastWords)),
        (CellEnd.Refused, Disposition.DoesNotCompile) => CompareOutputs(run),
        (CellEnd.Refused refused, _) => new CellResult(run, new Verdict.DidNotCompile(refused.Errors)),
        (_, Disposition.DoesNotCompile) => new CellResult(run, new Verdict.Failed("It is tagged \"does-not-compile\", and it compiles.", null, null)),
        (CellEnd.Threw, Disposition.RaisesException) => CompareOutputs(run),
        (CellEnd.Threw threw, _) => new CellResult(run, new Verdict.Failed("It ended with an exception.", threw.Error, threw.Line)),
        (_, Disposition.RaisesException) => new CellResult(run, new Verdict.Failed("It is tagged \"raises-exception\", and it ended without one.", null, null)),
        (_, Disposition.IgnoreOutput) => new CellResult(run, new Verdict.Passed()),
        _ => CompareOutputs(run),
    };

    private CellResult CompareOutputs(CellRun run)
    {
        var stored = run.Cell.Cell.Outputs;
        var found = new OutputComparer(rulesOf(run.Cell), normalizer.Text).Compare(stored, run.Outputs);
        Verdict verdict = found.Expected == found.Actual ? new Verdict.Passed()
            : stored.IsEmpty ? new Verdict.OutputMissing(found.Actual)
            : new Verdict.OutputDiffers(found.Expected, found.Actual);
        return new CellResult(run, verdict)
        {
            ToStore = verdict is Verdict.OutputDiffers ? found.ToStore() : run.Outputs,
            NotCompared = found.NotCompared,
        };
    }
}
