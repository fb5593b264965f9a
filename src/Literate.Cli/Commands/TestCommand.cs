using System.CommandLine;
using Literate.Books;
using Literate.Cli.Showing;
using Literate.Cli.Watching;
using Literate.Reporting;
using Literate.Sharding;

namespace Literate.Cli.Commands;

/// <summary><c>literate test [PATH…]</c>: runs notebooks and compares.</summary>
internal static class TestCommand
{
    private static readonly Option<bool> Record = new("--record-durations")
    {
        Description = $"Writes how long each notebook took to {RecordedDurations.FileName}, beside its literate.json, for --shard. Commit the file.",
    };

    internal static readonly Option<bool> Strict = new("--strict")
    {
        Description = "A warning is an error: stored outputs that no run can give, and execution counts that are out of order.",
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "test",
            "Runs notebooks and compares their outputs with those stored in them.",
            new("literate test", "all notebooks in the current folder and below it"),
            new("literate test notebooks/02-kiss.ipynb", "one notebook"),
            new("literate test notebooks --watch", "again whenever a file of theirs is saved"),
            new("literate test notebooks --shard 2/5 --report-junit report.xml", "the second of five parts, with a report for a build server"))
        {
            Paths.Argument, RunOptions.Filter, RunOptions.Shard, RunOptions.Jobs, RunOptions.Timeout, RunOptions.NoCache, Strict, WatchedTest.Option,
            Reports.JUnit, Reports.Trx, Reports.Json, Record,
        };
        command.Validators.Add(Reports.RefuseOneFile);
        WatchedTest.RefuseBeside(command, RunOptions.Shard, Reports.JUnit, Reports.Trx, Reports.Json, Record);
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => parsed.GetValue(WatchedTest.Option) ? WatchedTest.RunAsync(parsed, cancellationToken) : RunAsync(parsed, cancellationToken),
            "Interrupted. Nothing was written.", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var json = parsed.GetValue(Reports.Json) ? new JsonEvents(StandardOutput.InUtf8()) : null;
        var messages = json is null ? Console.Out : Console.Error; // Or what reads the events would read them too.
        var shard = parsed.GetValue(RunOptions.Shard);
        var (notebooks, part) = await Interruptible.RunAsync(
            () => InShard(Selection.Filter(Selection.Open(Paths.Of(parsed)), parsed.GetValue(RunOptions.Filter)), shard, messages), cancellationToken);
        var reports = Reports.Prepare(parsed, part);
        var tally = new RunTally(isTest: true, parsed.GetValue(Strict));
        var failures = new FailureReport();
        var durations = parsed.GetValue(Record) ? new DurationRecorder(notebooks) : null;
        var events = RunOptions.EngineOf(parsed, triesStoredOrder: true).RunAsync(notebooks, cancellationToken);
        try
        {
            json?.RunStarted(notebooks.Count, part);
            await (json is not null
                ? json.ShowAsync(events, Keep)
                : RunDisplay.ShowAsync(events, notebooks.Count, done =>
                {
                    Keep(done);
                    return [NotebookLine.Of(done.Result)];
                }));
        }
        catch (OperationCanceledException) when (tally.HasTexts && json is null)
        {
            tally.Print(warning: null); // What was found out before the interruption is not lost.
            throw;
        }

        var exitCode = tally.ExitCode;
        if (json is not null)
            json.RunDone(exitCode, RunOptions.CacheProblem(parsed));
        else if (notebooks.Count > 0)
            tally.Print(RunOptions.CacheProblem(parsed));
        reports.Annotate(messages);

        foreach (var write in reports.Writes)
            Save(write);
        foreach (var recorded in durations?.Recorded ?? [])
        {
            Save(() =>
            {
                if (recorded.Write() is { } path)
                    messages.WriteLine($"Durations recorded in {path}.");
            });
        }

        return exitCode;

        NotebookRecord Keep(RunEvent.NotebookDone done)
        {
            var record = NotebookRecord.Of(done.Result, failures, reports.KeepOutput, parsed.GetValue(Strict));
            tally.Add(done.Place, done.Result, record);
            reports.Add(done.Place, record);
            durations?.Add(done.Result);
            return record;
        }

        // The run was long, so one file that cannot be written does not lose the others.
        void Save(Action write)
        {
            try
            {
                write();
            }
            catch (Exception error) when (error is BookException or ReportException)
            {
                Console.Error.WriteLine(PrintableText.Of(error.Message));
                exitCode = Math.Max(exitCode, ExitCode.Unreadable);
            }
        }
    }

    private static (IReadOnlyList<NotebookSource> Notebooks, PlannedShard? Part) InShard(IReadOnlyList<NotebookSource> notebooks, Shard? shard, TextWriter messages)
    {
        if (shard is null)
            return (notebooks, null);

        var plan = ShardPlan.Of(notebooks, shard.Count);
        var part = plan.Shards[shard.Number - 1];
        var by = plan.IsByDuration ? "by recorded durations" : $"by number of cells; `{Repository.LiterateCommand} test --record-durations` records how long they take";
        messages.WriteLine(part.Count > 0
            ? $"Shard {shard}: {part.Count} of {Counted.Of(notebooks.Count, "notebook")}, {by}."
            : $"Shard {shard}: none of {Counted.Of(notebooks.Count, "notebook")}, so there is nothing to run.");
        return (part, plan.Part(shard.Number));
    }
}
