using System.CommandLine;
using Literate.Books;
using Literate.Cli.Running;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Commands;

/// <summary><c>literate run NOTEBOOK</c>: runs a notebook and prints what its cells give, while they give it. Nothing is compared or written.</summary>
internal static class RunCommand
{
    private static readonly Argument<string> Notebook = new("NOTEBOOK")
    {
        Description = "The notebook.",
        Validators = { Paths.RefuseOptions, Paths.RefuseEmpty },
    };

    private static readonly Option<Dictionary<string, string>> Parameters = new("--parameter", "-p")
    {
        Description = "Gives a variable another value, for this run only. The notebook's cell tagged \"parameters\" declares it. May be given several times.",
        HelpName = "NAME=VALUE",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var values = new Dictionary<string, string>();
            foreach (var token in result.Tokens.Select(token => token.Value))
            {
                if (token.IndexOf('=') is not (> 0 and var end))
                    result.AddError(UsageErrors.NotParameter(token));
                else if (!values.TryAdd(token[..end], token[(end + 1)..]))
                    result.AddError(UsageErrors.ParameterTwice(token[..end]));
            }

            return values;
        },
    };

    public static Command Create()
    {
        var command = new DescribedCommand(
            "run",
            "Runs a notebook and prints what its cells give, as it comes. Nothing is compared, and no file is written.",
            new("literate run report.ipynb", "runs it as it is"),
            new("literate run report.ipynb -p year=2026 -p region=north", "runs it with other values for what its cell tagged \"parameters\" declares"))
        {
            Notebook, Parameters, RunOptions.Timeout, RunOptions.NoCache,
        };
        command.SetAction((parsed, cancellationToken) => Guard.RunAsync(
            () => RunAsync(parsed, cancellationToken), "Interrupted.", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var source = await Interruptible.RunAsync(() => Open(parsed.GetValue(Notebook)!), cancellationToken);
        var printer = new OutputPrinter(Console.Out, Console.Error);
        var run = new NotebookRun { Parameters = parsed.GetValue(Parameters) ?? [], OutputGiven = printer.Print };
        var result = await RunOptions.EngineOf(parsed).RunAsync(source, run, cancellationToken);
        printer.EndLine();
        if (RunOptions.CacheProblem(parsed) is { } warning)
            Console.Error.WriteLine($"warning: {warning}");
        return Tell(result);
    }

    private static NotebookSource Open(string path) =>
        Directory.Exists(path) ? throw UsageErrors.RunOfFolder(path) : Selection.Open([path])[0];

    /// <summary>Tells what went wrong, on standard error. An output that differs from the stored one did not.</summary>
    private static int Tell(NotebookResult result)
    {
        if (result is not NotebookResult.Ran ran)
        {
            Console.Error.WriteLine(PrintableText.Of(((NotebookResult.Unreadable)result).Problem));
            return ExitCode.Unreadable;
        }

        var failed = ran.Cells
            .Where(cell => !cell.Verdict.IsGood && cell.Verdict is not (Verdict.OutputDiffers or Verdict.OutputMissing))
            .ToList();
        foreach (var text in new FailureReport().DescribeAll(ran, failed))
            Console.Error.Write($"\n{text}");
        return ExitCode.Of(failed);
    }
}
