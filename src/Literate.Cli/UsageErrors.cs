using Literate.Books;
using Literate.Cells;
using Literate.Reporting;
using Literate.Sharding;

namespace Literate.Cli;

/// <summary>The command line selects nothing, or what cannot be done.</summary>
internal sealed class SelectionException(string message) : Exception(message);

/// <summary>A path leads nowhere.</summary>
internal sealed class PathException(string message) : Exception(message);

/// <summary>The wording of what is wrong with a command line: its commands and options, their values, and what it selects.</summary>
internal static class UsageErrors
{
    public static SelectionException NothingMatches(string filter, int count) => new(
        $"No notebook matches --filter '{filter}': of {Counted.Of(count, "notebook")}, none has it in its path or in the title of a cell. Nothing was run.");

    public static PathException NoSuchPath(string path, string near) => new(
        $"{DisplayedPath.Of(path)}: there is no such file or folder. Did you mean {near}?");

    public static SelectionException CellOfFolder(string folder, string cells) => new(
        $"{folder}:{cells} names a cell of a folder. Name the notebook that has the cell, for instance {Path.Combine(folder, "NOTEBOOK.ipynb")}:3. Nothing was run.");

    public static SelectionException NotACell(string argument, string cells) => new(
        $"{argument}: '{cells}' is not the number of a cell. Write the number of a code cell, from 1 on, or several: :3 or :3,5 or :3-5. Nothing was run.");

    public static SelectionException NoSuchCell(string path, int number, int count) => new(
        $"{path}: there is no cell {number}: it has {Counted.Of(count, "code cell")}. `{Repository.LiterateCommand} list {ShellWord.Of(path)}` shows them. Nothing was run.");

    public static SelectionException NothingToAccept(string path, CodeCell cell) => new(
        $"{path}: cell {cell.Number} ({cell.Title}) is {(cell.Disposition == Disposition.SkipExecution ? "not run" : "not compared")}, by its tags, so there is nothing to accept. Nothing was run.");

    public static SelectionException RunOfFolder(string path) => new(
        $"{path} is a folder, and run is for one notebook. Name a notebook, or run all in the folder with `{Repository.LiterateCommand} test {ShellWord.Of(path)}`.");

    public static SelectionException NoTerminal() => new(
        $"review asks at a terminal, and {(Console.IsInputRedirected ? "standard input" : "standard output")} is none. "
        + $"Without one, `{Repository.LiterateCommand} test` shows what differs and `{Repository.LiterateCommand} accept NOTEBOOK:CELL` stores it. Nothing was run.");

    public static string NotParameter(string value) =>
        $"--parameter '{value}' is not a name and its value. Write them with = in between, for instance -p count=5.";

    public static string ParameterTwice(string name) => $"--parameter gives {name} two values. Leave one out.";

    /// <param name="options">The options that are given and do not go with it.</param>
    public static string NotWithWatch(IEnumerable<string> options) =>
        $"--watch does not go with {string.Join(" and ", options)}: it never comes to the end of a run. Leave one out.";

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

    public static string ReportInNotebook(string option, string path) =>
        $"{option} would write a report over {path}, which has the name of a notebook. Give the report a name of its own, for instance {option} report.xml.";

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
