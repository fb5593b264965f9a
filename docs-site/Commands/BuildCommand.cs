using System.CommandLine;
using DocsSite.Building;

namespace DocsSite.Commands;

/// <summary><c>docs-site</c> without a command: proves the book and writes its site.</summary>
internal static class BuildCommand
{
    public static RootCommand Create()
    {
        var command = new RootCommand(
            "Runs every notebook of a book, compares what the cells give with what the notebooks print, and writes the book as a website. "
            + "If a single cell does not give its output, it says which, and leaves the last site as it is.")
        {
            SiteOptions.Book,
            SiteOptions.Out,
            ServeCommand.Create(),
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(async () =>
        {
            var places = SiteOptions.PlacesOf(parsed);
            if (!await new SiteBuilder(places, SiteOptions.Report).BuildAsync(cancellationToken))
                return ExitCode.Failed;
            SiteOptions.Report.HowToLook(places);
            return ExitCode.Good;
        }));
        return command;
    }
}
