using Literate.Runtime.Formatting;

namespace Literate.Runtime;

/// <summary><c>display</c> in the form of a method of the value.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value below the cell, at once.</summary>
    /// <inheritdoc cref="Kernel.display" />
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => Kernel.display(value, mimeTypes);

    /// <summary>Shows text as what <paramref name="mimeType"/> says it is.</summary>
    /// <param name="value">The text, in the form the MIME type asks for.</param>
    /// <param name="mimeType">The MIME type, for instance <c>text/markdown</c>.</param>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        Kernel.display(new RawContent(mimeType, value));

    /// <summary>The text that stands for the value in one MIME type.</summary>
    /// <param name="value">The value; null is shown as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeType">The MIME type; <c>text/plain</c> if it is not given.</param>
    public static string ToDisplayString(this object? value, string mimeType = Formatter.PlainText) =>
        Formatter.Format(value, [mimeType])[0].Value;
}
