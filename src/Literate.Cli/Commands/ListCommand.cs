using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Literate.Cli.Listing;
using Literate.Reporting;

namespace Literate.Cli.Commands;

/// <summary><c>literate list [PATH…]</c>: tells which notebooks and cells there are, and what is expected of each.</summary>
internal static class ListCommand
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Titles are for people, and the text goes into no page.
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Prints all of it as JSON, for another program." };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "list",
            "Lists notebooks, their cells and what is expected of each. Nothing is run.",
            new("literate list notebooks", "lists all notebooks in the folder"),
            new("literate list --json", "the same for the current folder, for another program"))
        {
            Paths.Argument, RunOptions.Filter, Json,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            async () =>
            {
                var list = await Interruptible.RunAsync(
                    () => NotebookList.Of(Selection.Filter(Selection.Open(Paths.Of(parsed)), parsed.GetValue(RunOptions.Filter))), cancellationToken);
                if (parsed.GetValue(Json))
                    Console.Out.WriteLine(JsonSerializer.Serialize(list, Layout));
                else
                    Print(list);
                return list.Notebooks.Any(notebook => notebook.Problem is not null) ? ExitCode.Unreadable : ExitCode.Good;
            },
            "Interrupted.", cancellationToken));
        return command;
    }

    private static void Print(NotebookList list)
    {
        foreach (var notebook in list.Notebooks)
        {
            var path = PrintableText.InOneLine(notebook.Path);
            if (notebook.Problem is { } problem)
            {
                Console.Error.WriteLine($"{PrintableText.InOneLine(notebook.ProblemPlace!)}: {PrintableText.Of(problem)}");
                continue;
            }

            Console.Out.WriteLine($"{path}  {Counted.Of(notebook.Cells.Count, "code cell")}");
            foreach (var cell in notebook.Cells)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {cell.Number,3}  {cell.Disposition,-16}  {PrintableText.InOneLine(cell.Title)}"));
        }

        var kinds = string.Join(", ", list.Counts.Dispositions.Select(kind => $"{kind.Value} {kind.Key}"));
        Console.Out.WriteLine(
            $"\n{Counted.Of(list.Counts.Notebooks, "notebook")}, {Counted.Of(list.Counts.Cells, "code cell")}{(kinds.Length > 0 ? $": {kinds}" : "")}");
    }
}
