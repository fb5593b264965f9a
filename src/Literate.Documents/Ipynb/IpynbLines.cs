using System.Buffers;
using System.Collections.Immutable;

namespace Literate.Documents.Ipynb;

/// <summary>Cuts text into the lines that nbformat stores.</summary>
internal static class IpynbLines
{
    // nbformat cuts with Python's str.splitlines, which knows more line ends than .NET's readers do.
    private static readonly SearchValues<char> LineEnds =
        SearchValues.Create("\n\r\v\f\u001C\u001D\u001E\u0085\u2028\u2029");

    /// <summary>The lines as an array, each with its line end; an empty array for no text.</summary>
    public static JsonPart Of(string text)
    {
        var lines = ImmutableArray.CreateBuilder<JsonPart>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds) switch
            {
                < 0 => text.Length,
                var found when text.AsSpan(start + found).StartsWith("\r\n") => start + found + 2,
                var found => start + found + 1,
            };
            lines.Add(new JsonPart.Text(text[start..end]));
            start = end;
        }

        return new JsonPart.List(lines.DrainToImmutable());
    }
}
