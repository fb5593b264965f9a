namespace Coroutines.Benchmarks.Comparison;

/// <summary>Builds and measures every language, one after the other, and prints the tables.</summary>
internal static class CompareCommand
{
    /// <summary>Where a process puts its code and objects changes a resume by a third; so one measurement starts several.</summary>
    private const int StartsPerMeasurement = 3;

    internal static Task<int> RunAsync(string[] arguments)
    {
        IReadOnlyList<Language> languages = [];
        return Measurements.RunAsync(
            arguments,
            prepare: async () => languages = await BuildAsync(Language.All(Folders.Find())),
            measure: () => MeasureAsync(languages),
            print: measurements =>
            {
                Console.WriteLine(Table.OfTargets(Targets.All, measurements));
                Console.WriteLine(NanosecondsTable.Of(measurements, languages));
            });
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

    private static async Task<Measured> MeasureAsync(IReadOnlyList<Language> languages)
    {
        Dictionary<Language, Figures> least = [];
        for (var i = 0; i < StartsPerMeasurement; i++)
        {
            foreach (var language in languages)
            {
                Console.Error.WriteLine($"  {language.Name} ...");
                var outcome = await Command.RunAsync(language.RunCommand);
                var figures = Figures.Parse(language, outcome.Expect($"The program in {language.Name}").Output);
                least[language] = least.TryGetValue(language, out var before) ? before.LeastWith(figures) : figures;
            }
        }

        return new Measured([.. least.Values]);
    }
}
