using System.CommandLine;
using System.CommandLine.Parsing;
using Literate.Documents;

namespace Literate.Cli.Commands;

/// <summary>The notebooks and folders a command is for.</summary>
internal static class Paths
{
    /// <summary>For a command that may be for all that is here.</summary>
    public static readonly Argument<string[]> Argument = new("PATH")
    {
        Description = "Notebooks, or folders with all notebooks in them. The current folder when left out.",
        Arity = ArgumentArity.ZeroOrMore,
        Validators = { RefuseOptions, RefuseEmpty },
    };

    public static IReadOnlyList<string> Of(ParseResult parsed) => parsed.GetValue(Argument) is { Length: > 0 } paths ? paths : ["."];

    /// <summary>An option that is not known would pass for a path.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var option in result.Tokens.Select(token => token.Value).Where(path => path.StartsWith('-')))
            result.AddError(UsageErrors.NoSuchOption(option, NearestWord.To(option.Split('=', ':')[0], OptionsBeside(result))));
    }

    /// <summary>The empty path is what a variable gives that is not set, and would pass for the current folder.</summary>
    public static void RefuseEmpty(ArgumentResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError(UsageErrors.EmptyPath("PATH"));
    }

    /// <summary>As <see cref="RefuseEmpty(ArgumentResult)"/>.</summary>
    public static void RefuseEmpty(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError(UsageErrors.EmptyPath(result.Option.Name));
    }

    /// <summary>A report is never written over a notebook, which is what stands behind the option where the report's name was forgotten.</summary>
    public static void RefuseNotebook(OptionResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value).Where(path => NotebookFile.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)))
            result.AddError(UsageErrors.ReportInNotebook(result.Option.Name, path));
    }

    private static IEnumerable<string> OptionsBeside(ArgumentResult result) =>
        result.Parent is CommandResult { Command: var command } ? command.Options.Select(option => option.Name) : [];
}
