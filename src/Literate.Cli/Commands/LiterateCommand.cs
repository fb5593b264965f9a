using System.CommandLine;

namespace Literate.Cli.Commands;

/// <summary><c>literate</c>, with its commands.</summary>
internal static class LiterateCommand
{
    public static RootCommand Create() => new("Tests C# notebooks against the outputs stored in them, and accepts new ones.")
    {
        TestCommand.Create(),
        AcceptCommand.Create(),
        ConvertCommand.Create(),
        MergeReportsCommand.Create(),
    };
}
