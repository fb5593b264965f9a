using System.Globalization;
using System.Xml.Linq;
using Literate.Sharding;

namespace Literate.Reporting.JUnit;

/// <summary>The form of a report: its elements, and their counts.</summary>
internal static class JUnitXml
{
    /// <summary>The name that every report begins with; that of a shard goes on with <see cref="ShardMark"/> and its number.</summary>
    private const string Name = "literate test", ShardMark = ", shard ";

    /// <summary>The properties of a shard's report.</summary>
    private const string Plan = "literate.plan", Notebooks = "literate.notebooks";

    /// <summary>A report with these suites. Its counts are theirs.</summary>
    public static XElement Report(PlannedShard? shard, IEnumerable<XElement> suites)
    {
        var report = new XElement("testsuites", shard is null ? null : PropertiesOf(shard), suites);
        report.ReplaceAttributes(
            new XAttribute("name", shard is null ? Name : Name + ShardMark + shard.Shard), Counts(report), new XAttribute("time", Seconds(
                SuitesOf(report).Sum(suite => double.Parse(suite.Attribute("time")!.Value, CultureInfo.InvariantCulture)))));
        return report;
    }

    /// <summary>The suites of a report.</summary>
    public static IEnumerable<XElement> SuitesOf(XElement report) => report.Elements("testsuite");

    /// <summary>Reads which shard a report is of.</summary>
    /// <param name="report">The report.</param>
    /// <param name="shard">The shard, or null where it is of a whole run.</param>
    /// <returns>Whether it is a report of ours.</returns>
    public static bool IsReport(XElement report, out PlannedShard? shard)
    {
        shard = null;
        var name = report.Name == "testsuites" ? report.Attribute("name")?.Value : null;
        return (name == Name || (name is not null && IsShard(report, name, out shard)))
            && report.Elements().All(element => element.Name == "properties" || IsSuite(element));
    }

    /// <summary>The suite of a notebook.</summary>
    public static XElement Suite(string name, TimeSpan duration, IEnumerable<XElement> cases, string summary)
    {
        var suite = new XElement("testsuite", cases, summary.Length == 0 ? null : new XElement("system-out", XmlText.Of(summary)));
        suite.ReplaceAttributes(
            new XAttribute("name", XmlText.Of(name)), Counts(suite), new XAttribute("time", Seconds(duration.TotalSeconds)));
        return suite;
    }

    /// <summary>How many cases are in an element.</summary>
    public static int CountOf(XElement element) => element.Descendants("testcase").Count();

    /// <summary>How many cases in an element have an outcome of this kind.</summary>
    public static int CountOf(XElement element, string outcome) => element.Descendants("testcase").Count(test => test.Element(outcome) is not null);

    /// <summary>A number of seconds as the format has it.</summary>
    public static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static XElement PropertiesOf(PlannedShard shard) => new(
        "properties", Property(Plan, shard.Plan), Property(Notebooks, shard.Notebooks));

    private static XElement Property(string name, object value) => new("property", new XAttribute("name", name), new XAttribute("value", value));

    private static bool IsShard(XElement report, string name, out PlannedShard? planned)
    {
        planned = name.StartsWith(Name + ShardMark, StringComparison.Ordinal) && Shard.TryParse(name[(Name + ShardMark).Length..], out var shard)
            && ValueOf(Plan) is { } plan && int.TryParse(ValueOf(Notebooks), NumberStyles.None, CultureInfo.InvariantCulture, out var notebooks)
            ? new PlannedShard(shard, notebooks, plan) : null;
        return planned is not null;

        string? ValueOf(string property) => report.Elements("properties").Elements("property")
            .FirstOrDefault(element => element.Attribute("name")?.Value == property)?.Attribute("value")?.Value;
    }

    private static bool IsSuite(XElement element) => element.Name == "testsuite" && element.Attribute("name") is not null
        && double.TryParse(element.Attribute("time")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<XAttribute> Counts(XElement element) =>
    [
        new("tests", CountOf(element)),
        new("failures", CountOf(element, "failure")),
        new("errors", CountOf(element, "error")),
        new("skipped", CountOf(element, "skipped")),
    ];
}
