namespace Literate.Reporting.GitHub;

/// <summary>A line of output that GitHub Actions takes for a command: <c>::error file=a.md,line=3::It fails</c>.</summary>
internal static class WorkflowCommand
{
    /// <summary>The line.</summary>
    /// <param name="name">The command.</param>
    /// <param name="properties">Its properties; those without a value are left out.</param>
    /// <param name="message">What follows; it may have several lines.</param>
    public static string Of(string name, IEnumerable<(string Name, string? Value)> properties, string message)
    {
        var given = string.Join(',', properties.Where(property => property.Value is not null).Select(property => $"{property.Name}={Property(property.Value!)}"));
        return $"::{name}{(given.Length > 0 ? " " : "")}{given}::{Data(message)}";
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
