namespace Literate.Running;

/// <summary>No worker can be started: a fault of the installation, not of a notebook.</summary>
public sealed class WorkerException : Exception
{
    internal WorkerException(string message)
        : base(message)
    {
    }

    internal static WorkerException Missing(string path) =>
        new($"The worker is missing: {path} is not there. Build or install Literate again.");
}

/// <summary>A worker did not start. The next one may: the machine may have been short of something for a moment.</summary>
internal sealed class WorkerStartException : Exception
{
    private WorkerStartException(string message, string lastWords, Exception? cause = null)
        : base(message, cause) => LastWords = lastWords;

    /// <summary>What it wrote to standard error, if it came so far.</summary>
    public string LastWords { get; }

    public static WorkerStartException Ended((string Reason, string LastWords) end) => new(end.Reason, end.LastWords);

    public static WorkerStartException NotPossible(Exception cause) => new(
        $"the system refused. {cause.Message} The way to it is a file in {Path.GetTempPath()}: where that path is long or cannot be written, set TMPDIR to another.",
        "", cause);

    public static WorkerStartException TooLate(TimeSpan limit) =>
        new($"it was not ready within {limit.TotalSeconds:0} s. The machine may be overloaded.", "");
}
