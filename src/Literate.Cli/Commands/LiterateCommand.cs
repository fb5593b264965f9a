using System.CommandLine;

namespace Literate.Cli.Commands;

/// <summary><c>literate</c>, with its commands.</summary>
internal static class LiterateCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Tests C# notebooks against the outputs stored in them, and accepts new ones.")
        {
            TestCommand.Create(),
            AcceptCommand.Create(),
            ReviewCommand.Create(),
            RunCommand.Create(),
            ListCommand.Create(),
            ConvertCommand.Create(),
            MergeReportsCommand.Create(),
        };
        DescribedCommand.ShowExamples(root);
        return root;
    }
}
