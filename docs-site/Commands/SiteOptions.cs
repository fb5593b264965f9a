using System.CommandLine;
using DocsSite.Building;

namespace DocsSite.Commands;

/// <summary>The options that both commands share.</summary>
internal static class SiteOptions
{
    public static readonly Option<string?> Book = Folder("--book", "The folder of notebooks. [default: the repository's notebooks]");

    public static readonly Option<string?> Out = Folder(
        "--out", "The folder the site is written to; all of it is replaced. [default: artifacts/site of the repository the book is in, else site]");

    private static Option<string?> Folder(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DIR", Recursive = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var folder }] && string.IsNullOrWhiteSpace(folder))
                result.AddError($"{name} is an empty path: is a variable unset?");
        });
        return option;
    }

    public static Places PlacesOf(ParseResult parsed) => Places.Find(parsed.GetValue(Book), parsed.GetValue(Out));

    public static BuildReport Report { get; } = new(Console.Out, Console.Error, progress: ProgressLine.OfTerminal);
}
