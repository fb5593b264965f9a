using System.Text;
using System.Text.RegularExpressions;
using Literate.Reporting;

namespace Literate.Tests.Support;

/// <summary>
/// What a person sees who runs commands one after the other: each command line, what it wrote to standard output, what it wrote
/// to standard error, if anything, and its exit code.
/// </summary>
/// <param name="folder">The folder in which they are run.</param>
internal sealed partial class Transcript(TempFolder folder)
{
    private static readonly string InClone = $"dotnet run --project {Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "src", "Literate.Cli")} --";

    private readonly StringBuilder _text = new();

    /// <summary>Adds a command that was run.</summary>
    public void Add(string arguments, CommandLine run)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append($"$ literate {arguments}\n").Append(Steady(run.Output));
        if (run.Error.Length > 0)
            _text.Append("(standard error)\n").Append(Steady(run.Error));
        _text.Append($"(exit code {run.ExitCode})\n");
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>
    /// The text without what is another one on every machine and in every run: durations are 0, the folder is
    /// <c>&lt;folder&gt;</c>, a word that nobody can guess is <c>&lt;token&gt;</c>, and the command is called as where it is installed.
    /// </summary>
    private string Steady(string text)
    {
        text = text.Replace(InClone, "literate").Replace(folder.Path, "<folder>");
        return Token().Replace(JsonSeconds().Replace(Seconds().Replace(text, "0.0"), "0"), "<token>");
    }

    /// <summary>In a notebook's line.</summary>
    [GeneratedRegex(@"\b\d+\.\d(?= s\n)")]
    private static partial Regex Seconds();

    /// <summary>In JSON, where a whole number has no decimals.</summary>
    [GeneratedRegex("""(?<=_seconds":)\d+(\.\d+)?""")]
    private static partial Regex JsonSeconds();

    /// <summary>What ends a quotation for GitHub Actions.</summary>
    [GeneratedRegex("(?<=::)[0-9a-f]{32}")]
    private static partial Regex Token();
}
