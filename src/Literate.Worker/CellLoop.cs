using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Literate.Runtime;
using Literate.Runtime.Formatting;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>Runs one submission after the other, on the process's main thread, and reports what each gives.</summary>
/// <param name="channel">The way from the engine.</param>
/// <param name="gate">The way to the engine.</param>
internal sealed class CellLoop(MessageChannel channel, OutputGate gate)
{
    private readonly BlockingCollection<WorkerMessage> _inbox = [];
    private readonly SubmissionChain _submissions = new();
    private readonly StoppableThread _cells = new(stack => gate.Send(new WorkerMessage.Stopped(ExceptionReport.FramesOf(stack))));

    /// <summary>Runs until the engine closes the channel; then the process ends.</summary>
    public void Run()
    {
        Session.Current = new Session(gate);
        Console.SetIn(TextReader.Null);
        Console.SetOut(new ConsoleWriter(gate, isError: false));
        Console.SetError(new ConsoleWriter(gate, isError: true));

        // Outputs do not depend on the machine's language, on any thread.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        new Thread(Listen) { IsBackground = true, Name = "Literate messages" }.Start();
        channel.Send(new WorkerMessage.Ready(RuntimeInformation.FrameworkDescription));

        foreach (var message in _inbox.GetConsumingEnumerable())
        {
            switch (message)
            {
                case WorkerMessage.Prepare prepare:
                    Environment.CurrentDirectory = prepare.WorkingDirectory;
                    gate.Limit = prepare.OutputLimit;
                    gate.TellsOfErrors = prepare.TellsOfErrors;
                    break;
                case WorkerMessage.Run run:
                    _cells.Run(() => Execute(run));
                    OwnProcess.FlushNative();
                    gate.Send(new WorkerMessage.Finished(run.Submission));
                    break;
            }
        }
    }

    /// <summary>
    /// Listens on a thread of its own, so that a worker whose engine is gone ends even while a cell loops for ever.
    /// </summary>
    private void Listen()
    {
        while (channel.Receive() is { } message)
        {
            if (message is WorkerMessage.Stop)
                _cells.Stop();
            else
                _inbox.Add(message);
        }

        OwnProcess.End();
    }

    private void Execute(WorkerMessage.Run run)
    {
        try
        {
            var result = _submissions.Run(run);

            // A trailing display(x) has shown its value already; what it returns is only for later updates.
            if (run.HasResult && result is not DisplayedValue)
                gate.Send(new WorkerMessage.Returned(Formatter.Format(result, [])));
        }
        catch (Exception exception) when (!_cells.IsStopping)
        {
            gate.Send(ExceptionReport.Of(exception));
        }
    }
}
