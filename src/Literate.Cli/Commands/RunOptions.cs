using System.CommandLine;
using System.Globalization;
using Literate.Books;
using Literate.Compiling.Caching;
using Literate.Sharding;

namespace Literate.Cli.Commands;

/// <summary>The options on how notebooks are run, and which.</summary>
internal static class RunOptions
{
    public static readonly Option<int> Jobs = new("--jobs")
    {
        Description = "How many notebooks run at a time.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs > 0)
                return jobs;
            result.AddError(UsageErrors.NotJobs(value));
            return 0;
        },
    };

    public static readonly Option<TimeSpan?> Timeout = new("--timeout")
    {
        Description = "How long a cell may take, whatever literate.json and the notebook say. Where that is longer than the whole notebook may take, the notebook may take as long.",
        HelpName = "SECONDS",
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && TimeLimits.IsPossible(seconds))
                return TimeSpan.FromSeconds(seconds);
            result.AddError(UsageErrors.NotTimeout(value));
            return null;
        },
    };

    public static readonly Option<string?> Filter = new("--filter")
    {
        Description = "Only the notebooks with this in their path or in the title of a cell; upper and lower case are alike. They run as a whole.",
        HelpName = "TEXT",
        CustomParser = result =>
        {
            if (result.Tokens[0].Value is { Length: > 0 } filter)
                return filter;
            result.AddError(UsageErrors.EmptyFilter());
            return null;
        },
    };

    public static readonly Option<Shard?> Shard = new("--shard")
    {
        Description = "Only a part of the notebooks, for instance 2/5: the second of five parts that take about equally long, by literate.durations.json.",
        HelpName = "K/N",
        CustomParser = result =>
        {
            var value = result.Tokens[0].Value;
            if (Sharding.Shard.TryParse(value, out var shard))
                return shard;
            result.AddError(UsageErrors.NotShard(value));
            return null;
        },
    };

    public static readonly Option<bool> NoCache = new("--no-cache")
    {
        Description = $"Compiles every cell anew, and keeps nothing for the next run. {CompileCache.FolderVariable} names the folder where compiled cells are kept.",
    };

    /// <summary>The engine as the options have it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="triesStoredOrder">Whether a notebook may be run a second time, to explain what is wrong.</param>
    public static Engine EngineOf(ParseResult parsed, bool triesStoredOrder = false) => new(new EngineOptions
    {
        TriesStoredOrder = triesStoredOrder,
        Jobs = parsed.GetValue(Jobs),
        CellTimeout = parsed.GetValue(Timeout),
        Cache = CacheOf(parsed),
    });

    /// <summary>Why compiled cells could not be kept, or null where they were, or were not meant to be.</summary>
    public static string? CacheProblem(ParseResult parsed) => CacheOf(parsed)?.Problem;

    private static CompileCache? CacheOf(ParseResult parsed) => parsed.GetValue(NoCache) ? null : CompileCache.Default;
}
