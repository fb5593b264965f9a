using Literate.Accepting;
using Literate.Books;
using Literate.Converting;
using Literate.Parameters;
using Literate.Reporting;
using Literate.Running;

namespace Literate.Cli.Commands;

/// <summary>Turns what can go wrong around a run into a message and an exit code.</summary>
internal static class Guard
{
    /// <summary>Runs a command. Where standard output cannot be written, the exception of that is for the program's end.</summary>
    /// <param name="command">Runs the command.</param>
    /// <param name="interrupted">What is said when <paramref name="cancellationToken"/> ended it.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public static async Task<int> RunAsync(Func<Task<int>> command, string interrupted, CancellationToken cancellationToken)
    {
        try
        {
            return await command();
        }
        catch (Exception error) when (cancellationToken.IsCancellationRequested && error is OperationCanceledException or IOException or WorkerException)
        {
            SayInterrupted(interrupted);
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is BookException or ReportException or PathException)
        {
            Console.Error.WriteLine(PrintableText.Of(error.Message));
            return ExitCode.Unreadable;
        }
        catch (Exception error) when (error is AcceptException or ConvertException or SelectionException or ParameterException)
        {
            Console.Error.WriteLine(PrintableText.Of(error.Message));
            return ExitCode.Usage;
        }
        catch (WorkerException error)
        {
            Console.Error.WriteLine(PrintableText.Of(error.Message));
            return ExitCode.Fault;
        }
        catch (Exception error) when (error is not StandardOutputException)
        {
            Console.Error.WriteLine($"This is a fault of literate, not of your notebooks. Please report it with what follows.\n{error}");
            return ExitCode.Fault;
        }
    }

    private static void SayInterrupted(string interrupted)
    {
        try
        {
            Console.Error.WriteLine(interrupted);
        }
        catch (IOException)
        {
            // The terminal was closed, and nobody is there to read it.
        }
    }
}
