using System.Text.RegularExpressions;

namespace DocsSite.Markup;

/// <summary>Text meant for a terminal, as a page shows it.</summary>
internal static partial class TerminalText
{
    /// <summary>The text without colour and cursor codes, with <c>\n</c> between its lines and none after the last.</summary>
    public static string Clean(string text) => AnsiCode().Replace(text, "").ReplaceLineEndings("\n").TrimEnd('\n');

    [GeneratedRegex(@"\e(\[[0-?]*[ -/]*[@-~]|\][^\a\e]*(\a|\e\\)|[ -/]*[0-~])")]
    private static partial Regex AnsiCode();
}
