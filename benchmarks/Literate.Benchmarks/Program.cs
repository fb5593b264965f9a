using System.Globalization;
using Literate.Benchmarks.Comparison;
using Literate.Benchmarks.Limits;
using Literate.Benchmarks.Notebooks;
using Literate.Benchmarks.Scale;
using Literate.Benchmarks.Serving;
using Literate.Benchmarks.Sites;

// compare                 runs the same notebooks with nbclient and with Literate, and prints the table of targets
// scale                   runs a hundred, three hundred, a thousand notebooks
// limits                  runs cells that take too long
// site                    builds sites of five hundred pages, with docs-site and with Hugo
// serve                   changes a book while docs-site serves it, and watches the page in Chromium
// generate FOLDER COUNT   writes such notebooks into a folder, a new one, an empty one, or one that it wrote before
switch (args)
{
    case ["compare", .. var rest]:
        return await CompareCommand.RunAsync(rest);
    case ["scale", .. var rest]:
        return await ScaleCommand.RunAsync(rest);
    case ["limits", .. var rest]:
        return await LimitsCommand.RunAsync(rest);
    case ["site", .. var rest]:
        return await SiteCommand.RunAsync(rest);
    case ["serve", .. var rest]:
        return await ServeCommand.RunAsync(rest);
    case ["generate", var folder, var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var count) && count > 0:
        try
        {
            NotebookFolder.WriteCSharp(folder, count);
            return 0;
        }
        catch (IOException error)
        {
            Console.Error.WriteLine(error.Message);
            return 64;
        }

    default:
        Console.Error.WriteLine("Say compare, scale, limits, site, serve, or generate FOLDER COUNT.");
        return 64;
}
