namespace Literate.Runtime;

/// <summary>Text that is HTML.</summary>
/// <param name="content">The HTML; it is not escaped.</param>
public sealed class HtmlContent(string content)
{
    /// <inheritdoc />
    public override string ToString() => content;
}

/// <summary>Text in the form that its MIME type asks for.</summary>
internal sealed record RawContent(string MimeType, string Content);
