using DocsSite.Building;
using Literate.Books;
using Literate.Reporting;
using Literate.Running;

namespace DocsSite.Commands;

/// <summary>Turns what a command throws into a message and an exit code.</summary>
internal static class Guard
{
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception error) when (error is BookException or SiteException)
        {
            Console.Error.WriteLine(PrintableText.Of(error.Message));
            return ExitCode.Failed;
        }
        catch (WorkerException error)
        {
            Console.Error.WriteLine($"No process could be started to run the cells in, so no site was written. {error.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted. No site was written.");
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{PrintableText.Of(error.Message)} No site was written. Check that you may read it, and that no other program holds it.");
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"This is a fault of docs-site, not of your notebooks, and no site was written. Please report it with what follows.\n{error}");
            return ExitCode.Fault;
        }
    }
}
