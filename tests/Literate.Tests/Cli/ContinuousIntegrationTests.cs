using System.Text.RegularExpressions;
using Literate.Cli;
using Literate.Cli.Commands;
using Literate.Reporting;
using YamlDotNet.RepresentationModel;

namespace Literate.Tests.Cli;

/// <summary>What docs/continuous-integration.md tells people to paste: it is YAML, and its commands are ours.</summary>
public sealed partial class ContinuousIntegrationTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "docs", "continuous-integration.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_example_of_a_pipeline_runs_a_shard_in_each_job_and_joins_the_reports()
    {
        var pipelines = Fence().Matches(Page).Where(fence => fence.Groups["language"].Value == "yaml").Select(fence => fence.Groups["text"].Value).ToList();

        Assert.Equal(2, pipelines.Count);
        Assert.All(pipelines, pipeline =>
        {
            var commands = ScriptsIn(pipeline).SelectMany(CommandsIn).ToList();
            Assert.Contains(commands, command => command.Contains("--shard", StringComparison.Ordinal));
            Assert.Contains(commands, command => command.StartsWith("merge-reports", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_command_of_the_page_is_understood()
    {
        var commands = Fence().Matches(Page).SelectMany(fence => CommandsIn(fence.Groups["text"].Value)).ToList();

        Assert.True(commands.Count >= 7, $"Only {commands.Count} commands were found.");
        Assert.All(commands, command => Assert.Empty(LiterateCommand.Create().Parse(command).Errors));
    }

    [Fact]
    public void Every_option_of_the_page_is_one_of_the_command_and_every_option_of_the_command_is_on_the_page()
    {
        var told = OptionRow().Matches(Page).Select(row => row.Groups["option"].Value);

        Assert.Equal(
            TestCommand.Create().Options.Select(option => option.Name).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
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

    /// <summary>The arguments of each call of <c>literate</c>, with a shard's number for what a build server would put there.</summary>
    private static IEnumerable<string> CommandsIn(string text) => Command().Matches(text).Select(command => Variable().Replace(command.Groups["arguments"].Value, "1"));

    private static IEnumerable<string> ScriptsIn(string pipeline)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(pipeline));
        return Assert.Single(yaml.Documents).AllNodes.OfType<YamlMappingNode>().SelectMany(node => node.Children)
            .Where(member => member.Key is YamlScalarNode { Value: "run" or "script" }).Select(member => ((YamlScalarNode)member.Value).Value!);
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^.*\bliterate (?<arguments>(test|accept|merge-reports)\b.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\$\{\{.*?\}\}|\$\(.*?\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\| `(?<option>--[a-z-]+)[^`]*` \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"^\| (?<codes>\d+(, \d+)*) \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();
}
