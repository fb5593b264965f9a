using System.Runtime.CompilerServices;
using Literate.Reporting;
using Spectre.Console;

namespace Literate.Cli.Showing;

/// <summary>Standard output with colours where a person watches it, and plain where it goes to a file or another program.</summary>
/// <remarks>What goes elsewhere does without the library that draws the colours, which takes memory and time to load.</remarks>
internal static class Terminal
{
    /// <summary>
    /// Whether a line may be drawn again and again: a person watches, and the terminal can do it (<c>TERM=dumb</c> says that
    /// it cannot). A build server may have a terminal, and still keeps every line that was ever drawn.
    /// </summary>
    public static bool IsWatched => !Console.IsOutputRedirected && !IsBuildServer && Coloured.CanErase;

    private static bool IsBuildServer => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ci && !ci.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a line with markup.</summary>
    public static void WriteMarkup(string markup)
    {
        if (Console.IsOutputRedirected)
            Console.Out.WriteLine(LineMarkup.Plain(markup));
        else
            Coloured.Write(markup);
    }

    /// <summary>Writes an empty line and, below it, what is wrong with a cell: with colours where there are some.</summary>
    public static void WriteReport(ReportText text)
    {
        if (Console.IsOutputRedirected || !Coloured.HasColours)
        {
            Console.Out.Write($"\n{text}");
            return;
        }

        WriteMarkup("");
        foreach (var line in ReportMarkup.Of(text))
            Coloured.Write(line);
    }

    /// <inheritdoc cref="LiveLine.ShowAsync" />
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task ShowLiveAsync(
        IAsyncEnumerable<RunEvent> events, RunProgress progress, Func<RunEvent.NotebookDone, IEnumerable<string>> ended, TimeProvider time) =>
        LiveLine.ShowAsync(Coloured.Output, events, progress, ended, time);

    /// <summary>The terminal. Nothing of it may be inlined, or the library is loaded where it is not used.</summary>
    private static class Coloured
    {
        /// <summary>It also heeds NO_COLOR.</summary>
        public static readonly IAnsiConsole Output = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Detect, ColorSystem = ColorSystemSupport.Detect });

        public static bool CanErase
        {
            [MethodImpl(MethodImplOptions.NoInlining)]
            get => Output.Profile.Capabilities.Ansi;
        }

        public static bool HasColours
        {
            [MethodImpl(MethodImplOptions.NoInlining)]
            get => Output.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Write(string markup) => Output.Write(new UnbrokenLine(markup));
    }
}
