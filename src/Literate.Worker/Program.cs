using System.IO.Pipes;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>The process in which the cells of one notebook run; the engine starts it with the name of a pipe.</summary>
internal static class Program
{
    private const int UsageError = 64;

    public static int Main(string[] args)
    {
        if (args is not [var pipeName])
        {
            Console.Error.WriteLine("This program runs the cells of a notebook for Literate, which starts it. Run `literate test` instead.");
            return UsageError;
        }

        OwnProcess.LeadSession();
        var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        pipe.Connect();
        var channel = new MessageChannel(pipe);
        var gate = new OutputGate(channel, Console.OpenStandardOutput(), Console.OpenStandardError(), new OutputMark(pipeName));
        new CellLoop(channel, gate).Run();
        return 0;
    }
}
