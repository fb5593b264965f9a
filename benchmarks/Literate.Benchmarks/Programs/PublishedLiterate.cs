using System.Globalization;

namespace Literate.Benchmarks.Programs;

/// <summary>The command line as it is published for this platform: compiled ahead of time.</summary>
/// <param name="folder">Where it is published.</param>
internal sealed class PublishedLiterate(string folder)
{
    /// <summary>The variable that names the folder of what is kept from run to run.</summary>
    internal const string CacheVariable = "LITERATE_CACHE";

    private const int TimedOut = 2;

    /// <summary>The program that runs cells.</summary>
    internal string Worker => Path.Combine(folder, "Literate.Worker.dll");

    /// <summary>Publishes it.</summary>
    /// <exception cref="MeasurementException">That failed.</exception>
    internal static async Task<PublishedLiterate> PublishAsync(Folders folders)
    {
        Console.Error.WriteLine("Publishing Literate ...");
        var target = Path.Combine(folders.Output, "literate");
        await Publishing.RunAsync(Path.Combine(folders.Root, "src", "Literate.Cli"), target, "Literate");
        return new PublishedLiterate(target);
    }

    /// <summary>Tests notebooks.</summary>
    /// <param name="notebooks">A folder of notebooks, or one.</param>
    /// <param name="cache">The folder of the compiled cells.</param>
    /// <param name="watchMemory">Whether its memory is watched.</param>
    /// <param name="options">Further options of the command.</param>
    /// <exception cref="MeasurementException">One of them does not pass.</exception>
    internal async Task<Command.Outcome.Succeeded> TestAsync(string notebooks, string cache, bool watchMemory = false, params string[] options) =>
        (await RunTestAsync(notebooks, cache, watchMemory, options)).Expect("Literate");

    /// <summary>Tests a notebook with a cell that takes too long.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cache">The folder of the compiled cells.</param>
    /// <param name="limit">The limit of a cell, in seconds.</param>
    /// <returns>The time from before its start to its end.</returns>
    /// <exception cref="MeasurementException">It does not end for that reason.</exception>
    internal async Task<TimeSpan> TestEndedByLimitAsync(string notebook, string cache, double limit) =>
        await RunTestAsync(notebook, cache, false, "--timeout", limit.ToString(CultureInfo.InvariantCulture)) is Command.Outcome.Failed { ExitCode: TimedOut } ended
            ? ended.Duration
            : throw new MeasurementException($"{notebook}: it did not take too long.");

    private Task<Command.Outcome> RunTestAsync(string notebooks, string cache, bool watchMemory, params string[] options) => Command.RunAsync(
        ["dotnet", "exec", Path.Combine(folder, "Literate.Cli.dll"), "test", notebooks, .. options],
        new Dictionary<string, string> { [CacheVariable] = cache },
        watchMemory);
}
