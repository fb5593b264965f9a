namespace Literate.Running;

/// <summary>A worker could not be started: a fault of the installation, not of the notebook.</summary>
public sealed class WorkerException : Exception
{
    internal WorkerException(string message)
        : base(message)
    {
    }

    internal static WorkerException Ended((string Reason, string LastWords) end) =>
        new($"A worker ended before it could run a cell: {end.Reason}\n{end.LastWords}".TrimEnd());

    internal static WorkerException NotPossible(Exception cause) =>
        new($"A worker could not be started. {cause.Message} The way to a worker is a file in {Path.GetTempPath()}: where that path is long or cannot be written, set TMPDIR to another.");

    internal static WorkerException NotStarted(TimeSpan limit) =>
        new($"A worker did not start within {limit.TotalSeconds:0} s. The machine may be overloaded; run the command again.");
}
