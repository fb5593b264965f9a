using Spectre.Console;

namespace Literate.Cli.Showing;

/// <summary>Standard output with colours where a person watches it, and plain where it goes to a file or another program.</summary>
internal static class Terminal
{
    /// <summary>For text with colour markup. It also heeds NO_COLOR.</summary>
    public static readonly IAnsiConsole Output = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = Console.IsOutputRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    });

    /// <summary>
    /// Whether a line may be drawn again and again: a person watches, and the terminal can do it (<c>TERM=dumb</c> says that
    /// it cannot). A build server may have a terminal, and still keeps every line that was ever drawn.
    /// </summary>
    public static bool IsWatched => !Console.IsOutputRedirected && Output.Profile.Capabilities.Ansi && !IsBuildServer;

    private static bool IsBuildServer => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ci && !ci.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a line with markup.</summary>
    public static void WriteMarkup(string markup) => Output.Write(new UnbrokenLine(markup));
}
