namespace Literate.Accepting;

/// <summary>Outputs could not be accepted. The file is as it was.</summary>
public sealed class AcceptException : Exception
{
    internal AcceptException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the file cannot be written, so that it is of no use to try again before that is mended.</summary>
    public bool IsUnwritable { get; internal init; }
}

/// <summary>The wording of why outputs cannot be accepted.</summary>
internal static class AcceptErrors
{
    public static AcceptException BuildServer() => new(
        "Nothing was accepted, because CI is true: a build server checks outputs and does not change them. "
        + "Accept on your own machine and commit the notebook.");

    public static AcceptException FileChanged(string path) => new(
        $"{path}: nothing was accepted, because the file was changed while the notebook ran. Run the command again.");

    public static AcceptException NotStorable(string path, Exception cause) => new(
        $"{path}: nothing was accepted, because an output cannot be stored in a notebook. {cause.Message}", cause);

    public static AcceptException NotWritten(string path, Exception cause) => new(
        $"{path}: nothing was accepted, because the file cannot be written. {cause.Message} Check that you may write it and its folder.", cause) { IsUnwritable = true };
}
