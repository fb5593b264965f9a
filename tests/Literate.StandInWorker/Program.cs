using System.IO.Pipes;
using Literate.Runtime.Messages;

// A worker that misbehaves. Its first argument says how; the second is the pipe, as every worker gets it.
if (args is not [var misbehaviour, var pipeName])
    return 64;

if (misbehaviour == "exit before connecting")
{
    Console.Error.WriteLine("no licence to run");
    return 7;
}

const string unlessThere = "exit unless this is there: ";
if (misbehaviour.StartsWith(unlessThere, StringComparison.Ordinal))
{
    if (!File.Exists(misbehaviour[unlessThere.Length..]))
    {
        File.WriteAllText(misbehaviour[unlessThere.Length..], "");
        return 11;
    }

    misbehaviour = "name a mark that it never writes";
}

var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
pipe.Connect();
var channel = new MessageChannel(pipe);
if (misbehaviour == "exit before it is ready")
    return 8;

channel.Send(new WorkerMessage.Ready("stand-in"));
while (channel.Receive() is { } message and not WorkerMessage.Run)
{
    // What comes before the first cell is of no interest here.
}

switch (misbehaviour)
{
    case "die in the middle of a message":
        pipe.Write([200, 0, 0, 0, 1, 2, 3]);
        pipe.Flush();
        return 9;
    case "send an unknown message":
        pipe.Write([1, 0, 0, 0, 255]);
        break;
    case "send a message of negative length":
        pipe.Write([255, 255, 255, 255]);
        break;
    case "send half of a message as a whole one":
        pipe.Write([3, 0, 0, 0, 8, 200, 0]);
        break;
    case "close the connection and go on":
        pipe.Dispose();
        Thread.Sleep(Timeout.Infinite); // The engine must not wait for this process to end by itself.
        break;
    case "name a mark that it never writes":
        channel.Send(new WorkerMessage.Marked(5));
        channel.Send(new WorkerMessage.Finished(0));
        return 10;
}

pipe.Flush();
Thread.Sleep(Timeout.Infinite);
return 0;
