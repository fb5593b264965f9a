using Literate.Runtime.Formatting;
using Literate.Runtime.Messages;

namespace Literate.Runtime;

/// <summary>An output that <c>display</c> made and that can still change.</summary>
public sealed class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string displayId, string[] mimeTypes)
    {
        DisplayId = displayId;
        _mimeTypes = mimeTypes;
    }

    /// <summary>What the output is known by.</summary>
    public string DisplayId { get; }

    /// <summary>
    /// Shows another value in the place of the one shown before. A value that an earlier cell showed stays as it is there, and
    /// the new one is shown by the cell that runs now.
    /// </summary>
    public void Update(object? value) =>
        Session.Current.Display(DisplayId, Formatter.Format(value, _mimeTypes), isUpdate: true);
}
