using Spectre.Console;

namespace Literate.Cli;

/// <summary>Standard output with colours where a person watches it, and plain where it goes to a file or another program.</summary>
internal static class Terminal
{
    /// <summary>For text with colour markup. It also heeds NO_COLOR.</summary>
    public static readonly IAnsiConsole Output = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });

    /// <summary>Writes a line with markup. It is never broken: a wide line is the terminal's to wrap.</summary>
    public static void WriteMarkup(string markup)
    {
        Output.Profile.Width = int.MaxValue;
        Output.MarkupLine(markup);
    }
}
