using Literate.Runtime.Formatting;
using Literate.Runtime.Messages;

namespace Literate.Runtime;

/// <summary>
/// What every cell can call without a prefix, under the names that the .NET Interactive C# kernel gives it.
/// </summary>
public static class Kernel
{
#pragma warning disable IDE1006 // The lower-case name is the notebook dialect's own.
    /// <summary>Shows a value below the cell, at once.</summary>
    /// <param name="value">The value; null is shown as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeTypes">The representations to show; without any, those that the value's type prefers.</param>
    /// <returns>The output, which <see cref="DisplayedValue.Update"/> can change later.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var displayed = new DisplayedValue(Guid.NewGuid().ToString(), mimeTypes);
        Session.Current.Display(displayed.DisplayId, Formatter.Format(value, mimeTypes), isUpdate: false);
        return displayed;
    }
#pragma warning restore IDE1006

    /// <summary>Marks text as HTML, so that it is shown as such and not as text.</summary>
    /// <param name="content">The HTML; it is not escaped.</param>
    public static HtmlContent HTML(string content) => new(content);
}
