namespace Literate.Cli.Watching;

/// <summary>Folders cannot be watched.</summary>
internal sealed class WatchException(string message, Exception cause) : Exception(message, cause);

/// <summary>The wording of what can be wrong with watching.</summary>
internal static class WatchErrors
{
    public static WatchException NotWatched(string folder, Exception cause) => new(
        $"{folder}: it cannot be watched. {cause.Message} Name a folder with less in it, or the notebooks themselves.", cause);
}
