namespace Benchmarks.Comparison;

/// <summary>Measures everything several times over, so that a figure which was luck is seen to be luck.</summary>
internal static class Measurements
{
    private const int DefaultTimes = 3;
    private const int Success = 0;
    private const int MeasurementFailed = 1;
    private const int Usage = 64;

    /// <summary>Runs a command of the form <c>NAME [--times N]</c>.</summary>
    /// <param name="arguments">What follows the command's name.</param>
    /// <param name="prepare">Builds what is measured, once. It and <paramref name="measure"/> may throw <see cref="MeasurementException"/>.</param>
    /// <param name="measure">Measures all once.</param>
    /// <param name="print">Prints what came.</param>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync<TMeasured>(
        string[] arguments, Func<Task> prepare, Func<Task<TMeasured>> measure, Action<IReadOnlyList<TMeasured>> print)
    {
        var times = DefaultTimes;
        if (arguments is not [] && !(arguments is ["--times", var given] && int.TryParse(given, out times) && times > 0))
        {
            Console.Error.WriteLine($"It takes at most --times N: how often everything is measured, {DefaultTimes} if not given.");
            return Usage;
        }

        if (IsDebugBuild)
        {
            Console.Error.WriteLine("This is a Debug build; what it measures says nothing. Run it with: dotnet run -c Release");
            return Usage;
        }

        try
        {
            await prepare();
            List<TMeasured> measurements = [];
            for (var i = 1; i <= times; i++)
            {
                Console.Error.WriteLine($"Measurement {i} of {times}:");
                measurements.Add(await measure());
            }

            Console.WriteLine();
            print(measurements);
            return Success;
        }
        catch (MeasurementException error)
        {
            Console.Error.WriteLine(error.Message);
            return MeasurementFailed;
        }
    }

    private static bool IsDebugBuild =>
#if DEBUG
        true;
#else
        false;
#endif
}
