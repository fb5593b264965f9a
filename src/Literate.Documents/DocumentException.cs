namespace Literate.Documents;

/// <summary>A file that cannot be read as a notebook.</summary>
/// <remarks>The message is whole sentences for a person: what is wrong, where in the file, and what to do.</remarks>
public sealed class DocumentException : Exception
{
    /// <summary>Makes the exception for the problem that <paramref name="message"/> tells.</summary>
    /// <param name="message">What is wrong, and what to do; without the file's name, which the caller adds.</param>
    /// <param name="line">The line of the file, counted from 1, or null where no line is to blame.</param>
    /// <param name="innerException">The failure below it, if any.</param>
    public DocumentException(string message, int? line = null, Exception? innerException = null)
        : base(message, innerException) => Line = line;

    /// <summary>The line of the file, counted from 1, or null where no line is to blame.</summary>
    public int? Line { get; }

    /// <summary>Whether the fault is in the file beside the notebook that says what is expected of it (<c>NAME.dib.expected.md</c>).</summary>
    public bool IsInExpected { get; internal init; }

    /// <summary>Where the fault is: a path and, where one is to blame, the line behind a colon.</summary>
    /// <param name="path">The notebook's path, as it is to be shown.</param>
    public string PlaceIn(string path) =>
        (IsInExpected ? NotebookFile.ExpectedPathOf(path) ?? path : path) + (Line is { } line ? $":{line}" : "");
}
