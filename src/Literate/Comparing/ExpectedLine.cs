using Literate.Documents;

namespace Literate.Comparing;

/// <summary>A line of an expected output, and what it takes for the same.</summary>
/// <param name="text">The line as it is stored, normalised.</param>
/// <param name="isWritten">Whether it stands in a document, where wildcards count.</param>
/// <param name="tolerance">How far its numbers may be off, or null.</param>
internal sealed class ExpectedLine(string text, bool isWritten, Tolerance? tolerance)
{
    private readonly IReadOnlyList<string> _pieces = isWritten ? Wildcards.Pieces(text) : [text];
    private NumberedLine? _numbered;

    /// <summary>The line as it is stored.</summary>
    public string Text => text;

    /// <summary>Whether it stands for any lines.</summary>
    public bool IsAny => isWritten && text == Wildcards.AnyLines;

    /// <summary>Whether it is the same as no line but one.</summary>
    public bool IsPlain => _pieces.Count == 1 && (tolerance is null || Numbered.Numbers.Count == 0);

    /// <summary>The only line that it is the same as, where it <see cref="IsPlain"/>.</summary>
    public string Plain => _pieces[0];

    /// <summary>Whether a line is what this one expects.</summary>
    /// <param name="actual">The line as it came, normalised.</param>
    public bool Agrees(NumberedLine actual) => _pieces.Count > 1
        ? Fits(actual.Text)
        : Plain == actual.Text || (!IsPlain && Numbered.Agrees(actual, tolerance!));

    /// <summary>The line in the form of one that does not agree as a whole, as far as it does.</summary>
    public string Towards(NumberedLine actual) => _pieces.Count > 1 || IsPlain ? text : Numbered.Towards(actual, tolerance!) is var resolved
        && isWritten ? Wildcards.Escaped(resolved) : resolved;

    private NumberedLine Numbered => _numbered ??= new NumberedLine(Plain);

    /// <summary>The pieces stand in the line in their order, the first at its head and the last at its tail.</summary>
    private bool Fits(string actual)
    {
        var (first, last) = (_pieces[0], _pieces[^1]);
        if (actual.Length < first.Length + last.Length
            || !actual.StartsWith(first, StringComparison.Ordinal) || !actual.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = actual.AsSpan(first.Length, actual.Length - first.Length - last.Length);
        foreach (var piece in _pieces.Skip(1).SkipLast(1))
        {
            var place = rest.IndexOf(piece, StringComparison.Ordinal);
            if (place < 0)
                return false;
            rest = rest[(place + piece.Length)..];
        }

        return true;
    }
}
