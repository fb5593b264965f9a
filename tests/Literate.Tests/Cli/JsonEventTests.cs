using System.Text.Json;
using System.Text.RegularExpressions;
using Literate.Cells;
using Literate.Reporting;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Cli;

/// <summary>The events for other programs, held against the page that tells what they are.</summary>
public sealed partial class JsonEventTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "docs", "json-events.md")).ReplaceLineEndings("\n");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_event_and_every_member_is_on_the_page_and_what_is_on_the_page_comes()
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Tagged("ignore-output", "0").Code("1").Tagged("skip-execution", "?", Outputs.Printed("a warning\n")).Code("Environment.Exit(3);").Code("2"));
        _folder.Write("b.ipynb", "{");
        _folder.Write("cache", ""); // A file is no folder for the cache: that is a warning.

        var whole = await EventsAsync("test --json", ("LITERATE_CACHE", _folder["cache"]));
        var part = await EventsAsync("test --json --shard 1/2");

        var events = whole.Concat(part).ToList();
        Assert.Equal(Told(EventRow()), events.Select(json => json.GetProperty("event").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Told(MemberRow()), events.SelectMany(json => json.EnumerateObject()).Select(member => member.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("run-started run-done", $"{whole[0].GetProperty("event")} {whole[^1].GetProperty("event")}");
        Assert.Equal("""{"crashed":1,"not-run":1,"output-missing":1,"passed":1,"skipped":1}""", whole[^1].GetProperty("verdicts").GetRawText());
    }

    [Fact]
    public void Every_verdict_and_every_disposition_is_on_the_page()
    {
        Assert.Equal(
            typeof(Verdict).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Verdict))).Select(type => Kebab(type.Name)).Order(StringComparer.Ordinal), ValuesOf("verdict"));
        Assert.Equal(Enum.GetNames<Disposition>().Select(Kebab).Order(StringComparer.Ordinal), ValuesOf("disposition"));
    }

    [Fact]
    public async Task The_words_are_those_of_the_command_line()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1"));

        var (plain, json) = (await CommandLine.RunAsync(_folder, "test"), await EventsAsync("test --json"));

        Assert.Contains($"\n{json.Single(happened => happened.GetProperty("event").GetString() == "cell-done").GetProperty("text").GetString()}\n", plain.Output);
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static IEnumerable<string> Told(Regex row) => row.Matches(Page).Select(told => told.Groups["name"].Value).Order(StringComparer.Ordinal);

    private static IEnumerable<string> ValuesOf(string member)
    {
        var row = Page.Split('\n').Single(line => line.StartsWith($"| `{member}` |", StringComparison.Ordinal));
        return Quoted().Matches(row.Split('|')[3]).Select(value => value.Groups["name"].Value).Order(StringComparer.Ordinal);
    }

    private async Task<List<JsonElement>> EventsAsync(string arguments, params IEnumerable<(string, string)> environment)
    {
        var run = await CommandLine.RunAsync(_folder, arguments, environment: environment);
        return [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line))];
    }

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"^\| `(?<name>[a-z_]+)` \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex MemberRow();

    [GeneratedRegex("`(?<name>[a-z-]+)`")]
    private static partial Regex Quoted();
}
