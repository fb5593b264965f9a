using System.CommandLine;
using DocsSite.Commands;

// A folder may have a name that begins with @; no file of arguments is meant.
var parsed = BuildCommand.Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run it with --help to see how it is called.");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
