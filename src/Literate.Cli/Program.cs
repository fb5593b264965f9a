using System.CommandLine;
using Literate.Cli;
using Literate.Cli.Commands;

var root = new RootCommand("Tests C# notebooks against the outputs stored in them, and accepts new ones.")
{
    TestCommand.Create(),
    AcceptCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Run `literate --help` to see the commands.");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
