using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Literate.Reporting.Trx;
using Literate.Sharding;

namespace Literate.Reporting.JUnit;

/// <summary>The reports of the parts of a run, joined into one.</summary>
public sealed class JUnitMerge
{
    private readonly List<(string Path, PlannedShard? Shard, XElement Report)> _reports;

    private JUnitMerge(List<(string Path, PlannedShard? Shard, XElement Report)> reports) => _reports = reports;

    /// <summary>How many reports are joined.</summary>
    public int Reports => _reports.Count;

    /// <summary>The shards of the run whose report is not among those that are joined.</summary>
    public IReadOnlyList<Shard> Missing
    {
        get
        {
            var parts = _reports.Select(report => report.Shard?.Shard).OfType<Shard>().ToHashSet();
            var count = parts.FirstOrDefault()?.Count ?? 0;
            return [.. Enumerable.Range(1, count).Select(number => new Shard(number, count)).Where(part => !parts.Contains(part))];
        }
    }

    /// <summary>How many notebooks the run had before it was split, or null where no report is of a shard.</summary>
    public int? NotebooksOfRun => _reports.Select(report => report.Shard?.Notebooks).FirstOrDefault(count => count is not null);

    /// <summary>How many of these are in no report.</summary>
    public int LackingNotebooks => Math.Max(
        0, (NotebooksOfRun ?? 0) - _reports.Where(report => report.Shard is not null).Sum(report => JUnitXml.SuitesOf(report.Report).Count()));

    /// <summary>Reads reports.</summary>
    /// <param name="paths">The files, or folders in which, or below which, all <c>.xml</c> files are meant.</param>
    /// <param name="except">A file in one of the folders that is not meant: the one to be written.</param>
    /// <param name="cancellationToken">Ends the reading, before the next file.</param>
    /// <exception cref="ReportException">
    /// One is not there or is not a report of ours, two are of runs that were split differently, or a notebook is in two.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static JUnitMerge Read(IEnumerable<string> paths, string except, CancellationToken cancellationToken = default)
    {
        var reports = paths.SelectMany(path => FilesOf(path, except, cancellationToken)).DistinctBy(Path.GetFullPath)
            .Select(path => Read(path, cancellationToken)).ToList();

        EnsureOneSplit(reports);
        var suites = reports.SelectMany(report => JUnitXml.SuitesOf(report.Report).Select(suite => (Name: NameOf(suite), report.Path)));
        if (suites.GroupBy(suite => suite.Name).FirstOrDefault(group => group.Count() > 1)?.ToList() is [var one, var two, ..])
            throw ReportErrors.InTwo(one.Name, one.Path, two.Path);
        return new JUnitMerge(reports);
    }

    /// <summary>Writes the joined report in one step: the suites by name, the counts anew.</summary>
    /// <returns>What it counts.</returns>
    /// <exception cref="ReportException">It cannot be written; a file that was there is as it was.</exception>
    public JUnitCounts Write(string path)
    {
        var report = JUnitXml.Report(
            shard: null, _reports.SelectMany(part => JUnitXml.SuitesOf(part.Report)).OrderBy(NameOf, StringComparer.Ordinal));
        ReportFile.Write(path, report);
        return new JUnitCounts(
            JUnitXml.SuitesOf(report).Count(), JUnitXml.CountOf(report), JUnitXml.CountOf(report, "failure"), JUnitXml.CountOf(report, "error"),
            JUnitXml.CountOf(report, "skipped"));
    }

    private static void EnsureOneSplit(IReadOnlyList<(string Path, PlannedShard? Shard, XElement Report)> reports)
    {
        if (reports.Where(report => report.Shard is not null).ToList() is not [(var path, { } shard, _), .. var others])
            return;
        foreach (var (otherPath, other, _) in others)
        {
            if (other!.Shard.Count != shard.Shard.Count)
                throw ReportErrors.OtherSplit(otherPath, other.Shard.ToString(), shard.Shard.ToString());
            if ((other.Plan, other.Notebooks) != (shard.Plan, shard.Notebooks))
                throw ReportErrors.OtherPlan(otherPath, path);
        }
    }

    private static IReadOnlyList<string> FilesOf(string path, string except, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw ReportErrors.NotFound(path);
        var files = new List<string>();
        try
        {
            foreach (var file in Directory.EnumerateFiles(path, "*.xml", SearchOption.AllDirectories))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Path.GetFullPath(file) != Path.GetFullPath(except))
                    files.Add(file);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.FolderUnreadable(path, error);
        }

        files.Sort(StringComparer.Ordinal);
        return files.Count > 0 ? files : throw ReportErrors.NoReports(path);
    }

    private static (string Path, PlannedShard? Shard, XElement Report) Read(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Not the file by its name: XDocument would take that for an address, and "#" for a part of it.
            using var content = File.OpenRead(path);
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var report = XDocument.Load(reader).Root!;
            if (JUnitXml.IsReport(report, out var shard))
                return (path, shard, report);
            throw report.Name == TrxReport.Root ? ReportErrors.IsTrx(path) : ReportErrors.NotAReport(path);
        }
        catch (XmlException error)
        {
            throw ReportErrors.NotXml(path, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.Unreadable(path, error);
        }
    }

    private static string NameOf(XElement suite) => suite.Attribute("name")!.Value;
}
