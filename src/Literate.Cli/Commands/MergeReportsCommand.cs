using System.CommandLine;
using Literate.Reporting;
using Literate.Reporting.JUnit;

namespace Literate.Cli.Commands;

/// <summary><c>literate merge-reports PATH… --out FILE</c>: joins the reports of shards into one.</summary>
internal static class MergeReportsCommand
{
    private static readonly Argument<string[]> Reports = new("PATH")
    {
        Description = "Reports in JUnit XML that `literate test --report-junit` wrote, or folders with all .xml files in and below them.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { Paths.RefuseOptions, Paths.RefuseEmpty },
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The report to write. One that is there is replaced.",
        HelpName = "FILE",
        Required = true,
        Validators = { Paths.RefuseEmpty, Paths.RefuseNotebook },
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "merge-reports",
            "Joins the JUnit reports of the shards of a run into one.",
            new Example("literate merge-reports reports --out report.xml", "joins all reports in the folder"))
        {
            Reports, Out,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => MergeAsync(parsed.GetValue(Reports)!, parsed.GetValue(Out)!, cancellationToken), "Interrupted. Nothing was written.", cancellationToken));
        return command;
    }

    private static async Task<int> MergeAsync(IReadOnlyList<string> paths, string path, CancellationToken cancellationToken)
    {
        ReportFile.Prepare(path);
        // A file may be a pipe to which nobody writes: what waits for it is left behind when the command is interrupted.
        var merge = await Task.Run(() => JUnitMerge.Read(paths, except: path, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var counts = merge.Write(path);
        Console.Out.WriteLine(
            $"{path}: {Counted.Of(merge.Reports, "report")} joined, {Counted.Of(counts.Notebooks, "notebook")}, "
            + $"{Counted.Of(counts.Cells, "cell")}: {counts.Failed} failed, {counts.Errors} timed out, crashed or unreadable, {counts.Skipped} skipped or not run.");
        if (IncompleteBecause(merge, path) is not { } problem)
            return ExitCode.Good;

        Console.Error.WriteLine(problem);
        return ExitCode.Unreadable;
    }

    private static string? IncompleteBecause(JUnitMerge merge, string path)
    {
        var lacking = merge.LackingNotebooks > 0 ? $": it lacks {merge.LackingNotebooks} of {Counted.Of(merge.NotebooksOfRun!.Value, "notebook")}" : "";
        if (merge.Missing is [_, ..] missing)
            return $"No report of shard {string.Join(", ", missing)} is among them, so {path} is not the whole run{lacking}. See why that shard has written none.";
        return lacking.Length > 0 ? $"All shards have a report, and {path} is not the whole run{lacking}. Run all shards anew." : null;
    }
}
