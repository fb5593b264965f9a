using Literate.Documents.Converting;

namespace Literate.Documents.Dib;

/// <summary>What the files of a script say that is no part of the notebook.</summary>
internal static class DibAsides
{
    public static IEnumerable<Loss> In(NotebookContent content)
    {
        if (content.Expected is not { } expected)
            return [];

        var file = ExpectedFile.Parse(expected.Span);
        var marks = file.Sections.SelectMany(section => section.Output is { } fence ? Enumerable.Range(fence.Opening, fence.Closing - fence.Opening + 1) : []).ToHashSet();
        return Enumerable.Range(0, file.Text.Lines.Length).Any(line => !marks.Contains(line) && ExpectedFile.IsNote(file.Text[file.Text.Lines[line]]))
            ? [new Loss(null, LossKind.Aside, "notes in the file with its expected outputs")]
            : [];
    }
}
