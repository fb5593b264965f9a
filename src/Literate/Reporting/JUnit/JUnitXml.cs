using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Literate.Files;
using Literate.Sharding;

namespace Literate.Reporting.JUnit;

/// <summary>The form of a report: its elements, their counts, and the file.</summary>
internal static class JUnitXml
{
    /// <summary>The name that every report begins with; that of a shard goes on with <see cref="ShardMark"/> and its number.</summary>
    public const string Name = "literate test", ShardMark = ", shard ";

    private static readonly XmlWriterSettings Layout = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, // A carriage return stays one.
    };

    /// <summary>A report with these suites. Its counts are theirs.</summary>
    public static XElement Report(Shard? shard, IEnumerable<XElement> suites)
    {
        var report = new XElement("testsuites", suites);
        report.ReplaceAttributes(
            new XAttribute("name", shard is null ? Name : Name + ShardMark + shard), Counts(report), new XAttribute("time", Seconds(
                report.Elements("testsuite").Sum(suite => double.Parse(suite.Attribute("time")!.Value, CultureInfo.InvariantCulture)))));
        return report;
    }

    /// <summary>The suite of a notebook.</summary>
    public static XElement Suite(string name, TimeSpan duration, IEnumerable<XElement> cases)
    {
        var suite = new XElement("testsuite", cases);
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

    /// <summary>Writes a report in one step.</summary>
    /// <exception cref="ReportException">It cannot be written; a file that was there is as it was.</exception>
    public static void Write(string path, XElement report)
    {
        try
        {
            AtomicFile.Write(Path.GetFullPath(path), file =>
            {
                using (var writer = XmlWriter.Create(file, Layout))
                    new XDocument(report).Save(writer);
                file.WriteByte((byte)'\n');
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ReportErrors.NotWritten(path, error);
        }
    }

    private static IEnumerable<XAttribute> Counts(XElement element) =>
    [
        new("tests", CountOf(element)),
        new("failures", CountOf(element, "failure")),
        new("errors", CountOf(element, "error")),
        new("skipped", CountOf(element, "skipped")),
    ];
}
