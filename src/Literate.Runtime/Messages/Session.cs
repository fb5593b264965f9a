namespace Literate.Runtime.Messages;

/// <summary>The way from a running cell to the engine.</summary>
/// <param name="gate">Where outputs go.</param>
public sealed class Session(OutputGate gate)
{
    private static Session? _current;

    /// <summary>The session of this process.</summary>
    /// <exception cref="InvalidOperationException">The process is no worker: nobody would see the output.</exception>
    public static Session Current
    {
        get => _current ?? throw new InvalidOperationException(
            "display can be called only from a notebook cell; this program is not run by Literate.");
        set => _current = value;
    }

    internal void Display(string displayId, IReadOnlyList<FormattedValue> value, bool isUpdate) => gate.Send(isUpdate
        ? new WorkerMessage.DisplayUpdated(displayId, value)
        : new WorkerMessage.Displayed(displayId, value));
}
