using System.CommandLine;

namespace Literate.Cli.Commands;

/// <summary>The notebooks and folders a command is for.</summary>
internal static class Paths
{
    public static readonly Argument<string[]> Argument = new("PATH")
    {
        Description = "Notebooks, or folders with all notebooks in them. The current folder when left out.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static IReadOnlyList<string> Of(ParseResult parsed) => parsed.GetValue(Argument) is { Length: > 0 } paths ? paths : ["."];
}
