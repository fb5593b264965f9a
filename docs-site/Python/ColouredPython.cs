using DocsSite.Colours;

namespace DocsSite.Python;

/// <summary>The Python that stands on a page, in its colours.</summary>
/// <param name="ByText">The code by its text.</param>
internal sealed record ColouredPython(IReadOnlyDictionary<string, IReadOnlyList<CodeToken>> ByText)
{
    /// <summary>Colours each of some texts.</summary>
    public static ColouredPython Of(IEnumerable<string> texts) => new(texts.Distinct().ToDictionary(text => text, PythonColours.Of));

    /// <summary>A text in its colours.</summary>
    public IReadOnlyList<CodeToken> this[string text] => ByText.GetValueOrDefault(text) ?? PythonColours.Of(text);
}
