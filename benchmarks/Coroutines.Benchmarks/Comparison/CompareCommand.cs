namespace Coroutines.Benchmarks.Comparison;

/// <summary>Builds and measures every language, one after the other, and prints the tables.</summary>
internal static class CompareCommand
{
    private const int DefaultMeasurements = 3;

    /// <summary>Where a process puts its code and objects changes a resume by a third; so one measurement starts several.</summary>
    private const int StartsPerMeasurement = 3;
    private const int Success = 0;
    private const int MeasurementFailed = 1;
    private const int Usage = 64;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var times = DefaultMeasurements;
        if (arguments is not [] && !(arguments is ["--times", var given] && int.TryParse(given, out times) && times > 0))
        {
            Console.Error.WriteLine("compare takes at most --times N: how often everything is measured, 3 if not given.");
            return Usage;
        }

#if DEBUG
        Console.Error.WriteLine("This is a Debug build; what it measures says nothing. Run it with: dotnet run -c Release");
        return Usage;
#else
        var languages = await BuildAsync(Language.All(Folders.Find()));
        List<Measured> measurements = [];
        for (var i = 1; i <= times; i++)
        {
            Console.Error.WriteLine($"Measurement {i} of {times}:");
            if (await MeasureAsync(languages) is not { } measured)
            {
                return MeasurementFailed;
            }

            measurements.Add(measured);
        }

        Console.WriteLine();
        Console.WriteLine(Tables.OfTargets(measurements));
        Console.WriteLine(Tables.OfNanoseconds(measurements, languages));
        return Success;
#endif
    }

    /// <summary>The languages that this machine has.</summary>
    private static async Task<IReadOnlyList<Language>> BuildAsync(IReadOnlyList<Language> languages)
    {
        List<Language> built = [];
        foreach (var language in languages)
        {
            var outcome = await Command.RunAsync(language.VersionCommand);
            var version = (outcome as Command.Outcome.Succeeded)?.Output.Split('\n')[0].Trim();
            if (outcome is Command.Outcome.Succeeded && language.BuildCommand is { } build)
            {
                outcome = await Command.RunAsync(build);
            }

            Console.WriteLine(outcome switch
            {
                Command.Outcome.NotStarted => $"- {language.Name}: skipped, `{language.VersionCommand[0]}` is not on this machine.",
                Command.Outcome.Failed failed => $"- {language.Name}: skipped, it could not be built. {failed.Errors.Trim()}",
                _ => $"- {language.Name}: {version}",
            });
            if (outcome is Command.Outcome.Succeeded)
            {
                built.Add(language);
            }
        }

        return built;
    }

    private static async Task<Measured?> MeasureAsync(IReadOnlyList<Language> languages)
    {
        Dictionary<Language, Figures> least = [];
        for (var i = 0; i < StartsPerMeasurement; i++)
        {
            foreach (var language in languages)
            {
                Console.Error.WriteLine($"  {language.Name} ...");
                if (await StartAsync(language) is not { } figures)
                {
                    return null;
                }

                least[language] = least.TryGetValue(language, out var before) ? before.LeastWith(figures) : figures;
            }
        }

        return new Measured([.. least.Values]);
    }

    private static async Task<Figures?> StartAsync(Language language)
    {
        switch (await Command.RunAsync(language.RunCommand))
        {
            case Command.Outcome.Succeeded succeeded:
                return Figures.Parse(language, succeeded.Output);
            case Command.Outcome.Failed failed:
                Console.Error.WriteLine($"The program in {language.Name} ended with exit code {failed.ExitCode}:\n{failed.Errors}");
                return null;
            case Command.Outcome.NotStarted notStarted:
                Console.Error.WriteLine($"The program in {language.Name} could not be started: {notStarted.Reason}");
                return null;
            default:
                return null;
        }
    }
}
