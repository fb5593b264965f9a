using System.CommandLine;

namespace Literate.Cli.Commands;

/// <summary>What is said of a command line that cannot be understood.</summary>
internal static class Usage
{
    /// <summary>The sentences, a line each; none where the command line is understood.</summary>
    public static IReadOnlyList<string> ErrorsOf(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0)
            return [];

        var command = parsed.CommandResult.Command;
        if (command is not RootCommand)
            return [.. parsed.Errors.Select(error => error.Message), UsageErrors.ReadOn(command.Name)];

        // The library says first that a command is missing, also where one is only mistyped.
        var error = parsed.UnmatchedTokens is [var typed, ..]
            ? UsageErrors.NoSuchCommand(typed, NearestWord.To(typed, command.Subcommands.Select(known => known.Name)))
            : UsageErrors.NoCommand();
        return [error, UsageErrors.ReadOn(null)];
    }
}
