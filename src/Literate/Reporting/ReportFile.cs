using System.Text;
using System.Xml;
using System.Xml.Linq;
using Literate.Files;

namespace Literate.Reporting;

/// <summary>The file that a report is written to.</summary>
public static class ReportFile
{
    private static readonly XmlWriterSettings Layout = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, // A carriage return stays one.
    };

    /// <summary>Makes sure, before anything is run, that a report can be written: makes the folder where it is missing.</summary>
    /// <exception cref="ReportException">It cannot be written there.</exception>
    public static void Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (Directory.Exists(path))
                throw new IOException("It is a folder.");
            AtomicFile.Probe(Path.GetFullPath(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ReportErrors.NotWritten(path, error);
        }
    }

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
}
