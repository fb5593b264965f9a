namespace Literate.Running;

/// <summary>A worker could not be started: a fault of the installation, not of the notebook.</summary>
public sealed class WorkerException : Exception
{
    internal WorkerException(string message)
        : base(message)
    {
    }
}
