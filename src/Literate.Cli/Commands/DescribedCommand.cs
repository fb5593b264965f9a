using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Literate.Cli.Commands;

/// <summary>A call of a command, to be copied.</summary>
/// <param name="Line">What is typed.</param>
/// <param name="Meaning">What it does, in a few words.</param>
internal sealed record Example(string Line, string Meaning);

/// <summary>A command whose help ends with examples.</summary>
internal sealed class DescribedCommand(string name, string description, params IReadOnlyList<Example> examples) : Command(name, description)
{
    /// <summary>The examples, the most usual first.</summary>
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>Lets the help of a command line show the examples of each command.</summary>
    public static void ShowExamples(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    /// <summary>The library's help, and the examples behind it.</summary>
    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => help.ClearsParseErrors; // Help is given however wrong the rest is.

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is DescribedCommand { Examples: [_, ..] examples })
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var example in examples)
                    output.WriteLine($"  {example.Line}\n      {example.Meaning}");
            }

            return exitCode;
        }
    }
}
