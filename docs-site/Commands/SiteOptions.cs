using System.CommandLine;
using DocsSite.Building;

namespace DocsSite.Commands;

/// <summary>The options that both commands share.</summary>
internal static class SiteOptions
{
    public static readonly Option<string?> Book = new("--book")
    {
        Description = "The folder of notebooks. [default: the repository's notebooks]",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Out = new("--out")
    {
        Description = "The folder the site is written to; all of it is replaced. [default: artifacts/site of the repository the book is in, else site]",
        HelpName = "DIR",
        Recursive = true,
    };

    public static Places PlacesOf(ParseResult parsed) => Places.Find(parsed.GetValue(Book), parsed.GetValue(Out));

    public static BuildReport Report { get; } = new(Console.Out, Console.Error, progress: ProgressLine.OfTerminal);
}
