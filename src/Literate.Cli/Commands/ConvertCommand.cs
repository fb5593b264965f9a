using System.CommandLine;
using Literate.Converting;
using Literate.Documents;
using Literate.Reporting;

namespace Literate.Cli.Commands;

/// <summary><c>literate convert FROM TO</c>: writes a notebook as a file of another format.</summary>
internal static class ConvertCommand
{
    private static readonly Argument<string> From = new("FROM")
    {
        Description = $"The notebook, a file that ends in {NotebookFile.ExtensionsInWords}.",
        Validators = { Paths.RefuseOptions, Paths.RefuseEmpty },
    };

    private static readonly Argument<string> To = new("TO")
    {
        Description = "The file to write; its extension says in which format.",
        Validators = { Paths.RefuseOptions, Paths.RefuseEmpty },
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replaces TO where it is there already." };

    public static Command Create()
    {
        var command = new Command("convert", "Writes a notebook as a file of another format, and lists what that format cannot hold.") { From, To, Force };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => RunAsync(parsed, cancellationToken), "Interrupted. TO is as it was, or written wholly.", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (from, to) = (parsed.GetValue(From)!, parsed.GetValue(To)!);
        var conversion = await Interruptible.RunAsync(() => NotebookConverter.Convert(from, to, parsed.GetValue(Force)), cancellationToken);
        var cells = conversion.Original.Cells;
        Console.Out.WriteLine(PrintableText.InOneLine($"{to}: written, {Counted.Of(cells.Length, "cell")} of {from}, {conversion.Original.CodeCells.Count()} of them code."));
        if (conversion.Losses.IsEmpty)
        {
            Console.Out.WriteLine("Nothing is lost.");
            return ExitCode.Good;
        }

        Console.Out.WriteLine($"\nNot held by {Path.GetExtension(to).ToLowerInvariant()}:");
        foreach (var line in LossReport.Lines(conversion))
            Console.Out.WriteLine($"  {PrintableText.InOneLine(line)}");
        return ExitCode.Good;
    }
}
