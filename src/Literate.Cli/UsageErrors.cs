using Literate.Sharding;

namespace Literate.Cli;

/// <summary>No notebook is left to run, by what the command line says.</summary>
internal sealed class SelectionException(string message) : Exception(message);

/// <summary>The wording of what is wrong with what a command line selects, and with the values of its options.</summary>
internal static class SelectionErrors
{
    public static SelectionException NothingMatches(string filter, int count) => new(
        $"No notebook matches --filter '{filter}': it is neither in a path nor in the title of a cell of {(count == 1 ? "the notebook" : $"the {count} notebooks")}. Nothing was run.");

    public static string NotJobs(string value) =>
        $"--jobs '{value}' is not a number of notebooks. Write a whole number from 1 on, for instance --jobs 4.";

    public static string NotTimeout(string value) =>
        $"--timeout '{value}' is not a time limit. Write a number of seconds of more than 0 and at most a day (86400), for instance --timeout 60.";

    public static string NotShard(string value) =>
        $"--shard '{value}' is not a part of the notebooks. Write its number, from 1 on, and how many parts there are, at most {Shard.MostParts}: --shard 2/5 is the second of five.";

    public static string EmptyFilter() =>
        "--filter '' would leave out nothing. Write a part of a path or of the title of a cell, for instance --filter kiss.";
}
