using Literate.Cells;
using Literate.Documents;
using Literate.Running;

namespace Literate.Verdicts;

/// <summary>Holds what a cell did against what is expected of it.</summary>
/// <param name="normalizer">What is taken out of outputs before they are compared.</param>
internal sealed class Judge(OutputNormalizer normalizer)
{
    /// <summary>A verdict on each of the runs of one notebook.</summary>
    public IReadOnlyList<CellResult> JudgeAll(IReadOnlyList<CellRun> runs)
    {
        var results = new List<CellResult>();
        int? broken = null;
        foreach (var run in runs)
        {
            var verdict = JudgeOne(run, broken);
            results.Add(new CellResult(run, verdict));
            if (verdict is Verdict.Failed or Verdict.DidNotCompile or Verdict.TimedOut or Verdict.Crashed)
                broken = run.Cell.Number; // The last one is the one that ended the chain.
        }

        return results;
    }

    private Verdict JudgeOne(CellRun run, int? broken) => (run.End, run.Cell.Disposition) switch
    {
        (_, Disposition.SkipExecution) => new Verdict.Skipped(),
        (CellEnd.NotStarted, _) => new Verdict.NotRun(broken ?? 0),
        (CellEnd.TimedOut timedOut, _) => new Verdict.TimedOut(timedOut.Limit, timedOut.OfNotebook, timedOut.Line),
        (CellEnd.Crashed crashed, _) => new Verdict.Crashed(crashed.Reason, crashed.LastWords),
        (CellEnd.Refused, Disposition.DoesNotCompile) => CompareOutputs(run),
        (CellEnd.Refused refused, _) => new Verdict.DidNotCompile(refused.Errors),
        (_, Disposition.DoesNotCompile) => new Verdict.Failed("It is tagged \"does-not-compile\", and it compiles.", null, null),
        (CellEnd.Threw, Disposition.RaisesException) => CompareOutputs(run),
        (CellEnd.Threw threw, _) => new Verdict.Failed("It ended with an exception.", threw.Error, threw.Line),
        (_, Disposition.RaisesException) => new Verdict.Failed("It is tagged \"raises-exception\", and it ended without one.", null, null),
        (_, Disposition.IgnoreOutput) => new Verdict.Passed(),
        _ => CompareOutputs(run),
    };

    private Verdict CompareOutputs(CellRun run)
    {
        var (expected, actual) = (TextOf(run.Cell.Cell.Outputs), TextOf(run.Outputs));
        if (expected == actual)
            return new Verdict.Passed();
        return run.Cell.Cell.Outputs.IsEmpty ? new Verdict.OutputMissing(actual) : new Verdict.OutputDiffers(expected, actual);
    }

    private string TextOf(IEnumerable<Output> outputs) => OutputText.Of(OutputNormalizer.Unwrapped(outputs), normalizer.Text);
}
