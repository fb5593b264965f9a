namespace Literate.Documents;

/// <summary>What the files of a notebook hold, byte for byte.</summary>
/// <param name="Notebook">The notebook's own file.</param>
/// <param name="Expected">
/// The file beside it with what is expected of its cells; null where there is none, and in a format that needs none.
/// </param>
public sealed record NotebookContent(ReadOnlyMemory<byte> Notebook, ReadOnlyMemory<byte>? Expected = null)
{
    /// <summary>Two are equal when their bytes are.</summary>
    public bool Equals(NotebookContent? other) => other is not null && Notebook.Span.SequenceEqual(other.Notebook.Span)
        && Expected.HasValue == other.Expected.HasValue && Expected.GetValueOrDefault().Span.SequenceEqual(other.Expected.GetValueOrDefault().Span);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Notebook.Length, Expected?.Length);
}
