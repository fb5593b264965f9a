using System.IO.Pipes;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>The process in which the cells of one notebook run; the engine starts it with the name of a pipe.</summary>
internal static class Program
{
    private const int UsageError = 64;
    private const int NoEngine = 69;

    /// <summary>How often a connection is tried: for as long as the engine waits for one.</summary>
    private const int Attempts = 60;
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(1);

    public static int Main(string[] args)
    {
        if (args is not [var pipeName])
        {
            Console.Error.WriteLine("This program runs the cells of a notebook for Literate, which starts it. Run `literate test` instead.");
            return UsageError;
        }

        OwnProcess.LeadFamily(pipeName);
        var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        if (!Connect(pipe))
            return NoEngine;
        var channel = new MessageChannel(pipe);
        var gate = new OutputGate(channel, OwnProcess.OpenStandardOutput(), OwnProcess.OpenStandardError(), new OutputMark(pipeName));
        new CellLoop(channel, gate).Run();
        return 0;
    }

    /// <summary>Connects to the engine. It may have ended in the meantime, and then nobody would ever end this process.</summary>
    private static bool Connect(NamedPipeClientStream pipe)
    {
        var engine = OwnProcess.Parent;
        for (var i = 0; i < Attempts && OwnProcess.Parent == engine; i++)
        {
            try
            {
                pipe.Connect(Attempt);
                return true;
            }
            catch (TimeoutException)
            {
                // Once more, if there is still somebody to connect to.
            }
        }

        return false;
    }
}
