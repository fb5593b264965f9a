using Literate.Tests.Support;

namespace Literate.Tests;

/// <summary>What <c>literate</c> says and writes, held against the folders in <c>cases</c>. A new folder is a new case.</summary>
public sealed class CaseTests
{
    /// <summary>Set to <c>rewrite</c>, it writes into the folders what comes now, to be looked at in <c>git diff</c>.</summary>
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("LITERATE_CASES") == "rewrite";

    public static IEnumerable<TheoryDataRow<string>> All() => CaseFolder.Names.Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<TheoryDataRow<string>> Accepting() =>
        CaseFolder.Names.Where(name => new CaseFolder(name).Accepted.Count > 0).Select(name => new TheoryDataRow<string>(name));

    [Theory, MemberData(nameof(All))]
    public async Task What_is_said_and_written_is_what_the_case_holds(string name)
    {
        var expected = new CaseFolder(name);
        using var folder = new TempFolder();
        foreach (var (file, content) in expected.Source)
            folder.Write(file, content);

        var transcript = new Transcript(folder);
        foreach (var arguments in expected.Commands)
            transcript.Add(arguments, await CommandLine.RunAsync(folder, arguments, environment: expected.EnvironmentIn(folder)));

        var changed = CaseFolder.FilesBelow(folder.Path)
            .Where(file => !expected.Source.TryGetValue(file.Key, out var before) || !before.AsSpan().SequenceEqual(file.Value)).ToDictionary();
        if (Rewrites)
            expected.Rewrite(transcript.ToString(), changed);

        Assert.Equal(expected.Report, transcript.ToString());
        Assert.Equal(expected.Accepted.Keys, changed.Keys.Order(StringComparer.Ordinal));
        Assert.All(changed, file => Assert.Equal(expected.Accepted[file.Key], file.Value));
    }

    [Theory, MemberData(nameof(Accepting))]
    public async Task What_was_accepted_is_accepted_as_it_is(string name)
    {
        var expected = new CaseFolder(name);
        using var folder = new TempFolder();
        foreach (var (file, content) in expected.Source.Concat(expected.Accepted))
            folder.Write(file, content);

        await CommandLine.RunAsync(folder, "accept .", environment: expected.EnvironmentIn(folder));

        Assert.All(expected.Accepted, file => Assert.Equal(file.Value, File.ReadAllBytes(folder[file.Key])));
    }
}
