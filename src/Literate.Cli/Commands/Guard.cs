using Literate.Accepting;
using Literate.Books;
using Literate.Running;

namespace Literate.Cli.Commands;

/// <summary>Turns what can go wrong around a run into a message and an exit code.</summary>
internal static class Guard
{
    /// <summary>The exit code of a program that Ctrl-C ended, as shells have it.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (BookException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Unreadable;
        }
        catch (AcceptException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Usage;
        }
        catch (WorkerException error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCode.Fault;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted. Nothing was written.");
            return Interrupted;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"This is a fault of literate, not of your notebooks. Please report it with what follows.\n{error}");
            return ExitCode.Fault;
        }
    }
}
