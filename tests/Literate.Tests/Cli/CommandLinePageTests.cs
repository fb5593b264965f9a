using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using System.Text.RegularExpressions;
using Literate.Cli;
using Literate.Cli.Commands;
using Literate.Reporting;
using Literate.Tests.Support;

namespace Literate.Tests.Cli;

/// <summary>What docs/command-line.md and the help tell of the commands is what the commands are.</summary>
public sealed partial class CommandLinePageTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "docs", "command-line.md")).ReplaceLineEndings("\n");

    /// <summary>The names of all commands.</summary>
    public static TheoryData<string> Commands => [.. LiterateCommand.Create().Subcommands.Select(command => command.Name)];

    [Fact]
    public void The_page_has_a_section_for_each_command_and_no_other() =>
        Assert.Equal(Commands.Select(row => row.Data).Order(StringComparer.Ordinal), Sections().Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_section_has_the_options_of_its_command(string name) => Assert.Equal(
        Command(name).Options.Where(option => option is not HelpOption).Select(option => option.Name).Order(StringComparer.Ordinal),
        OptionRow().Matches(Sections()[name]).Select(row => row.Groups["option"].Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_section_has_the_examples_of_the_help_and_each_is_understood(string name)
    {
        var examples = Assert.IsType<DescribedCommand>(Command(name)).Examples.Select(example => example.Line).ToList();

        Assert.NotEmpty(examples);
        Assert.Equal(examples, Fence().Match(Sections()[name]).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(examples, example => Assert.Empty(LiterateCommand.Create().Parse(example["literate ".Length..]).Errors));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_ends_with_the_examples(string name)
    {
        using var folder = new TempFolder();

        var run = await CommandLine.RunAsync(folder, $"{name} --help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(
            "\nExamples:\n" + string.Concat(((DescribedCommand)Command(name)).Examples.Select(example => $"  {example.Line}\n      {example.Meaning}\n")), run.Output);
    }

    [Fact]
    public void The_exit_codes_of_the_page_are_those_of_the_command()
    {
        int[] ours =
        [
            ExitCode.Good, ExitCode.Differs, ExitCode.TimedOutOrCrashed, ExitCode.Usage, ExitCode.Unreadable, ExitCode.Fault,
            ExitCode.SignalBase + 1, ExitCode.Interrupted, ExitCode.SignalBase + 15,
        ];

        Assert.Equal(ours, CodeRow().Matches(Page).SelectMany(row => row.Groups["codes"].Value.Split(", ")).Select(int.Parse));
    }

    [Fact]
    public async Task The_members_of_the_JSON_of_list_are_those_of_the_page()
    {
        using var folder = new TempFolder();
        folder.Write("a.ipynb", NotebookBuilder.Of("1"));

        var list = JsonDocument.Parse((await CommandLine.RunAsync(folder, "list --json")).Output).RootElement;

        var told = MemberRow().Matches(Sections()["list"]).Select(row => row.Groups["member"].Value).ToList();
        Assert.Equal(MembersOf(list, "").Where(member => member != "counts" && !member.StartsWith("counts.dispositions.", StringComparison.Ordinal)).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static Command Command(string name) => LiterateCommand.Create().Subcommands.Single(command => command.Name == name);

    private static Dictionary<string, string> Sections() =>
        Section().Matches(Page).ToDictionary(section => section.Groups["name"].Value, section => section.Groups["text"].Value);

    private static IEnumerable<string> MembersOf(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            new[] { place + member.Name }.Concat(MembersOf(member.Value, place + member.Name + (member.Value.ValueKind == JsonValueKind.Array ? "[]." : ".")))),
        JsonValueKind.Array => element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).SelectMany(item => MembersOf(item, place)).Distinct(),
        _ => [],
    };

    [GeneratedRegex(@"^## `literate (?<name>[a-z-]+)[^`]*`\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^```\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| `(?<option>--[a-z-]+)[^`]*`", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"^\| (?<codes>\d+(, \d+)*) \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();

    [GeneratedRegex(@"^\| `(?<member>(notebooks|counts)[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex MemberRow();
}
