using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>The process in which the cells of one notebook run; the engine starts it with the name of a pipe.</summary>
internal static class Program
{
    private const int UsageError = 64;
    private const int NoEngine = 69;

    public static int Main(string[] args)
    {
        if (args is not [var pipeName])
        {
            Console.Error.WriteLine("This program runs the cells of a notebook for Literate, which starts it. Run `literate test` instead.");
            return UsageError;
        }

        OwnProcess.LeadFamily(pipeName);
        if (EngineConnection.Open(pipeName) is not { } connection)
            return NoEngine;
        var channel = new MessageChannel(connection);
        var gate = new OutputGate(channel, OwnProcess.OpenStandardOutput(), OwnProcess.OpenStandardError(), new OutputMark(pipeName));
        new CellLoop(channel, gate).Run();
        return 0;
    }
}
