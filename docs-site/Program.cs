using DocsSite.Commands;

var parsed = BuildCommand.Create().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run it with --help to see how it is called.");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
