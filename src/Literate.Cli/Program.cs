using System.CommandLine;
using Literate.Cli;
using Literate.Cli.Commands;

var parsed = LiterateCommand.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run `literate --help` to see the commands.");
    return ExitCode.Usage;
}

// The library would take two of the signals, and give a run that is interrupted two seconds to end.
using var interruption = new Interruption();
var exitCode = await parsed.InvokeAsync(
    new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
return exitCode == ExitCode.Interrupted ? interruption.ExitCode : exitCode;
