using System.CommandLine;
using System.CommandLine.Parsing;

namespace Literate.Cli.Commands;

/// <summary>The notebooks and folders a command is for.</summary>
internal static class Paths
{
    /// <summary>For a command that only reads.</summary>
    public static readonly Argument<string[]> Argument = new("PATH")
    {
        Description = "Notebooks, or folders with all notebooks in them. The current folder when left out.",
        Arity = ArgumentArity.ZeroOrMore,
        Validators = { RefuseOptions },
    };

    /// <summary>For a command that writes: what it may write to is said, and never "all that is here".</summary>
    public static readonly Argument<string[]> Required = new("PATH")
    {
        Description = "Notebooks, or folders with all notebooks in them.",
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOptions },
    };

    public static IReadOnlyList<string> Of(ParseResult parsed) => parsed.GetValue(Argument) is { Length: > 0 } paths ? paths : ["."];

    public static IReadOnlyList<string> RequiredOf(ParseResult parsed) => parsed.GetValue(Required)!;

    /// <summary>An option that is not known would pass for a path.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var option in result.Tokens.Select(token => token.Value).Where(path => path.StartsWith('-')))
            result.AddError($"'{option}' is not an option of this command. If it is a file, write ./{option}.");
    }
}
