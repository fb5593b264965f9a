using System.CommandLine;
using System.CommandLine.Parsing;
using Literate.Reporting;
using Literate.Reporting.GitHub;
using Literate.Reporting.JUnit;
using Literate.Reporting.Trx;
using Literate.Sharding;

namespace Literate.Cli.Commands;

/// <summary>The reports that a run is asked for, which are written when it has ended.</summary>
internal sealed class Reports
{
    public static readonly Option<string?> JUnit = new("--report-junit")
    {
        Description = "Writes a report in JUnit XML, for a build server to show. `literate merge-reports` joins those of shards.",
        HelpName = "FILE",
        Validators = { Paths.RefuseEmpty, Paths.RefuseNotebook },
    };

    public static readonly Option<string?> Trx = new("--report-trx")
    {
        Description = "Writes a report in TRX, the format of `dotnet test`, with what each cell printed.",
        HelpName = "FILE",
        Validators = { Paths.RefuseEmpty, Paths.RefuseNotebook },
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Prints what happens as JSON, an object in each line, and nothing else on standard output.",
    };

    private readonly string? _junit, _trx;
    private readonly PlannedShard? _shard;
    private readonly RunRecord _run = new(TimeProvider.System.GetUtcNow());

    private Reports(string? junit, string? trx, PlannedShard? shard) => (_junit, _trx, _shard) = (junit, trx, shard);

    /// <summary>Whether one of them has in it what cells printed.</summary>
    public bool KeepOutput => _trx is not null;

    /// <summary>Writes each of them. One that cannot be written throws a <see cref="ReportException"/>.</summary>
    public IEnumerable<Action> Writes
    {
        get
        {
            if (_junit is not null)
                yield return () => ReportFile.Write(_junit, JUnitReport.Of(_run, _shard));
            if (_trx is not null)
                yield return () => ReportFile.Write(_trx, TrxReport.Of(_run, TimeProvider.System.GetUtcNow()));
        }
    }

    /// <summary>Makes sure that those that are asked for can be written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shard">The part of the notebooks that will be run, or null for all.</param>
    /// <exception cref="ReportException">One cannot.</exception>
    public static Reports Prepare(ParseResult parsed, PlannedShard? shard)
    {
        var reports = new Reports(parsed.GetValue(JUnit), parsed.GetValue(Trx), shard);
        foreach (var path in new[] { reports._junit, reports._trx }.OfType<string>())
            ReportFile.Prepare(path);
        return reports;
    }

    /// <summary>Takes what is kept of a notebook.</summary>
    public void Add(int place, NotebookRecord notebook)
    {
        if (_junit is not null || _trx is not null || Annotations.AreWanted)
            _run.Add(place, notebook);
    }

    /// <summary>Tells GitHub, where it runs this, of what is wrong.</summary>
    /// <param name="output">Where GitHub reads.</param>
    public void Annotate(TextWriter output)
    {
        if (!Annotations.AreWanted)
            return;
        foreach (var line in Annotations.Of(_run, Environment.GetEnvironmentVariable("GITHUB_WORKSPACE")))
            output.WriteLine(line);
    }

    /// <summary>Refuses two reports in one file.</summary>
    public static void RefuseOneFile(CommandResult result)
    {
        // Values can be asked for only where nothing else is wrong with them.
        if (result.GetResult(JUnit)?.Tokens is [{ Value: { Length: > 0 } junit }] && result.GetResult(Trx)?.Tokens is [{ Value: { Length: > 0 } trx }]
            && Path.GetFullPath(junit) == Path.GetFullPath(trx))
            result.AddError(UsageErrors.TwoReportsInOneFile(JUnit.Name, Trx.Name, trx));
    }
}
