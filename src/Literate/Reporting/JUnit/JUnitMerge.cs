using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Literate.Sharding;

namespace Literate.Reporting.JUnit;

/// <summary>The reports of the parts of a run, joined into one.</summary>
public sealed class JUnitMerge
{
    private readonly List<(string Path, Shard? Shard, XElement Report)> _reports;

    private JUnitMerge(List<(string Path, Shard? Shard, XElement Report)> reports) => _reports = reports;

    /// <summary>How many reports are joined.</summary>
    public int Reports => _reports.Count;

    /// <summary>The shards of the run whose report is not among those that are joined.</summary>
    public IReadOnlyList<Shard> Missing
    {
        get
        {
            var parts = _reports.Select(report => report.Shard).OfType<Shard>().ToHashSet();
            var count = parts.FirstOrDefault()?.Count ?? 0;
            return [.. Enumerable.Range(1, count).Select(number => new Shard(number, count)).Where(part => !parts.Contains(part))];
        }
    }

    /// <summary>Reads reports.</summary>
    /// <param name="paths">The files, or folders in which, or below which, all <c>.xml</c> files are meant.</param>
    /// <param name="except">A file in one of the folders that is not meant: the one to be written.</param>
    /// <exception cref="ReportException">
    /// One is not there or is not a report of ours, two are of runs that were split differently, or a notebook is in two.
    /// </exception>
    public static JUnitMerge Read(IEnumerable<string> paths, string except)
    {
        var reports = paths.SelectMany(path => FilesOf(path, except)).DistinctBy(Path.GetFullPath).Select(Read).ToList();

        var first = reports.Select(report => report.Shard).FirstOrDefault(shard => shard is not null);
        if (reports.Find(report => report.Shard is { } shard && shard.Count != first!.Count) is { Path: { } path, Shard: { } other })
            throw ReportErrors.OtherSplit(path, other.ToString(), first!.ToString());
        var suites = reports.SelectMany(report => report.Report.Elements().Select(suite => (Name: NameOf(suite), report.Path)));
        if (suites.GroupBy(suite => suite.Name).FirstOrDefault(group => group.Count() > 1)?.ToList() is [var one, var two, ..])
            throw ReportErrors.InTwo(one.Name, one.Path, two.Path);
        return new JUnitMerge(reports);
    }

    /// <summary>Writes the joined report in one step: the suites by name, the counts anew.</summary>
    /// <returns>What it says, in a line.</returns>
    /// <exception cref="ReportException">It cannot be written; a file that was there is as it was.</exception>
    public string Write(string path)
    {
        var report = JUnitXml.Report(
            shard: null, _reports.SelectMany(part => part.Report.Elements()).OrderBy(NameOf, StringComparer.Ordinal));
        JUnitXml.Write(path, report);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Elements().Count()} notebooks, {JUnitXml.CountOf(report)} cells: {JUnitXml.CountOf(report, "failure")} failed, "
            + $"{JUnitXml.CountOf(report, "error")} timed out, crashed or unreadable, {JUnitXml.CountOf(report, "skipped")} skipped or not run");
    }

    private static IEnumerable<string> FilesOf(string path, string except)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw ReportErrors.NotFound(path);
        var files = Directory.EnumerateFiles(path, "*.xml", SearchOption.AllDirectories)
            .Where(file => Path.GetFullPath(file) != Path.GetFullPath(except)).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw ReportErrors.NoReports(path);
    }

    private static (string Path, Shard? Shard, XElement Report) Read(string path)
    {
        try
        {
            // Not the file by its name: XDocument would take that for an address, and "#" for a part of it.
            using var content = File.OpenRead(path);
            using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            var report = XDocument.Load(reader).Root!;
            return IsReport(report, out var shard) ? (path, shard, report) : throw ReportErrors.NotAReport(path);
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

    private static bool IsReport(XElement report, out Shard? shard)
    {
        shard = null;
        var name = report.Name == "testsuites" ? report.Attribute("name")?.Value : null;
        return (name == JUnitXml.Name || (name?.StartsWith(JUnitXml.Name + JUnitXml.ShardMark, StringComparison.Ordinal) == true
                && Shard.TryParse(name[(JUnitXml.Name + JUnitXml.ShardMark).Length..], out shard)))
            && report.Elements().All(suite => suite.Name == "testsuite" && suite.Attribute("name") is not null
                && double.TryParse(suite.Attribute("time")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }

    private static string NameOf(XElement suite) => suite.Attribute("name")!.Value;
}
