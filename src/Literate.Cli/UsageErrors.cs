using Literate.Reporting;
using Literate.Sharding;

namespace Literate.Cli;

/// <summary>No notebook is left to run, by what the command line says.</summary>
internal sealed class SelectionException(string message) : Exception(message);

/// <summary>The wording of what is wrong with a command line: its commands and options, their values, and what it selects.</summary>
internal static class UsageErrors
{
    public static SelectionException NothingMatches(string filter, int count) => new(
        $"No notebook matches --filter '{filter}': of {Counted.Of(count, "notebook")}, none has it in its path or in the title of a cell. Nothing was run.");

    public static string NotJobs(string value) =>
        $"--jobs '{value}' is not a number of notebooks. Write a whole number from 1 on, for instance --jobs 4.";

    public static string NotTimeout(string value) =>
        $"--timeout '{value}' is not a time limit. Write a number of seconds of more than 0 and at most a day (86400), for instance --timeout 60.";

    public static string NotShard(string value) =>
        $"--shard '{value}' is not a part of the notebooks. Write its number, from 1 on, and how many parts there are, at most {Shard.MostParts}: --shard 2/5 is the second of five.";

    public static string EmptyFilter() =>
        "--filter '' would leave out nothing. Write a part of a path or of the title of a cell, for instance --filter kiss.";

    /// <param name="place">The argument or the option that has the path.</param>
    public static string EmptyPath(string place) => $"{place} is an empty path: is a variable unset?";

    public static string TwoReportsInOneFile(string one, string other, string path) =>
        $"{one} and {other} name the same file, {path}. Give each its own.";

    /// <param name="option">What is taken for an option.</param>
    /// <param name="near">The option that may be meant, or null.</param>
    public static string NoSuchOption(string option, string? near) =>
        $"'{option}' is not an option of this command.{Meant(near)} If it is a file, write ./{option}.";

    /// <param name="command">What is taken for a command.</param>
    /// <param name="near">The command that may be meant, or null.</param>
    public static string NoSuchCommand(string command, string? near) => $"'{command}' is not a command of literate.{Meant(near)}";

    public static string NoCommand() => "A command is missing.";

    /// <summary>Where to read on.</summary>
    /// <param name="command">The command that is used wrongly, or null where none is understood.</param>
    public static string ReadOn(string? command) => command is null
        ? $"Run `{Repository.LiterateCommand} --help` to see the commands."
        : $"Run `{Repository.LiterateCommand} {command} --help` to see what it takes.";

    private static string Meant(string? near) => near is null ? "" : $" Did you mean {near}?";
}
