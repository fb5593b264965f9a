using System.CommandLine;
using Literate.Cli;
using Literate.Cli.Commands;
using Literate.Reporting;

Console.SetOut(new StandardOutput(Console.Out));

// A folder may have a name that begins with @; no file of arguments is meant.
var parsed = LiterateCommand.Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (Usage.ErrorsOf(parsed) is { Count: > 0 } errors)
{
    foreach (var error in errors)
        Console.Error.WriteLine(PrintableText.InOneLine(error));
    return ExitCode.Usage;
}

// The library would take two of the signals, and give a run that is interrupted two seconds to end.
using var interruption = new Interruption();
try
{
    var exitCode = await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
    return exitCode == ExitCode.Interrupted ? interruption.ExitCode : exitCode;
}
catch (StandardOutputException error)
{
    Console.Error.WriteLine(error.Message);
    return ExitCode.Fault;
}
