using System.CommandLine;
using Literate.Reporting;
using Literate.Reporting.JUnit;

namespace Literate.Cli.Commands;

/// <summary><c>literate merge-reports PATH… --out FILE</c>: joins the reports of shards into one.</summary>
internal static class MergeReportsCommand
{
    private static readonly Argument<string[]> Reports = new("PATH")
    {
        Description = "Reports that `literate test --report-junit` wrote, or folders with all .xml files in and below them.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { Paths.RefuseOptions },
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The report to write. One that is there is replaced.",
        HelpName = "FILE",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command("merge-reports", "Joins the JUnit reports of the shards of a run into one.") { Reports, Out };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => Task.FromResult(Merge(parsed.GetValue(Reports)!, parsed.GetValue(Out)!)), "Interrupted. Nothing was written.", cancellationToken));
        return command;
    }

    private static int Merge(IReadOnlyList<string> paths, string path)
    {
        JUnitReport.Prepare(path);
        var merge = JUnitMerge.Read(paths, except: path);
        var content = merge.Write(path);
        Console.Out.WriteLine($"{path}: {Counted.Of(merge.Reports, "report")} joined, {content}.");
        if (merge.Missing is not [_, ..] missing)
            return ExitCode.Good;

        Console.Error.WriteLine(
            $"No report of shard {string.Join(", ", missing)} is among them, so {path} is not the whole run. See why that shard has written none.");
        return ExitCode.Unreadable;
    }
}
