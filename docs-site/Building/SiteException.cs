namespace DocsSite.Building;

/// <summary>A site that cannot be built or served as asked. The message names the place and what to do.</summary>
internal sealed class SiteException(string message, Exception? innerException = null) : Exception(message, innerException);
