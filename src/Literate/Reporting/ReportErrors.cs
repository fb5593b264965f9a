using System.Xml;

namespace Literate.Reporting;

/// <summary>A report that cannot be read or written. The message names the file and what to do.</summary>
public sealed class ReportException : Exception
{
    internal ReportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>The wording of what can be wrong with reports.</summary>
internal static class ReportErrors
{
    private static string Ours => $"Name files that `{Repository.LiterateCommand} test --report-junit` wrote, or folders with such files in them.";

    public static ReportException NotWritten(string path, Exception cause) => new(
        $"{path}: the report cannot be written, and what was there is as it was. {cause.Message} Name another file.", cause);

    public static ReportException NotFound(string path) => new(
        $"{path}: there is no such file or folder. {Ours}");

    public static ReportException NoReports(string folder) => new(
        $"{folder}: there are no .xml files in this folder. {Ours}");

    public static ReportException FolderUnreadable(string folder, Exception cause) => new(
        $"{folder}: the reports in it cannot be listed. {cause.Message} Make all folders in it readable, or name the reports one by one.", cause);

    public static ReportException Unreadable(string path, Exception cause) => new(
        $"{path}: it cannot be read. {cause.Message}", cause);

    public static ReportException NotXml(string path, XmlException cause) => new(
        $"{path}:{cause.LineNumber}: this is not XML. {cause.Message} {Ours}", cause);

    public static ReportException NotAReport(string path) => new(
        $"{path}: this is XML, and not a report of Literate. {Ours}");

    public static ReportException IsTrx(string path) => new(
        $"{path}: this is a report in TRX, and only reports in JUnit XML are joined. What reads TRX takes several files as they are. {Ours}");

    public static ReportException InTwo(string notebook, string first, string second) => new(
        $"{notebook} is in two reports, {first} and {second}, and would be counted twice. Name the reports of one run only; one of these may be left from another.");

    public static ReportException OtherSplit(string path, string part, string other) => new(
        $"{path}: it is the report of shard {part}, and another is that of shard {other}. Name the reports of one run only.");

    public static ReportException OtherPlan(string path, string other) => new(
        $"{path}: its run split the notebooks differently from that of {other}, so a notebook may be in neither. Shards of one run need the same commit, the same notebooks, the same --filter and the same literate.durations.json. Run all shards anew with these, or name the reports of one run only.");
}
