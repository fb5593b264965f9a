using System.Globalization;

namespace Literate.Reporting;

/// <summary>Numbers of things, in words.</summary>
public static class Counted
{
    /// <summary>A number of things: <c>1 cell</c>, <c>2 cells</c>.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="noun">What one of them is called; an <c>s</c> is put behind it for any other number.</param>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
