using Literate.Documents.Converting;

namespace Literate.Documents.Markdown;

/// <summary>Makes of a notebook in another format one that a Markdown document can hold.</summary>
/// <remarks>
/// Between two cells of code there is one text, so prose is joined. What would be a cell there, or would run on into the cells
/// behind it, is written so that it does not.
/// </remarks>
internal static class MarkdownFitting
{
    public static Fitted Fit(Notebook notebook)
    {
        var fitting = new Fitting();
        foreach (var (index, cell) in notebook.Cells.Index())
        {
            if (cell is { Kind: CellKind.Code, Language: CellLanguage.CSharp })
            {
                fitting.Add(cell with { Tags = [.. cell.Tags.Where(IsWord)], Json = default }, index);
                continue;
            }

            var prose = ProseOf.Trimmed(
                cell.Kind switch
                {
                    CellKind.Code => ProseOf.Code(cell, index, fitting),
                    CellKind.Raw => ProseOf.Raw(cell, index, fitting),
                    _ => cell.Source,
                },
                line => line.All(character => character == '>' || char.IsWhiteSpace(character)), index, fitting);
            if (prose.Length > 0)
                fitting.Join(SelfContainedProse.Of(prose, index, fitting), index);
        }

        return fitting.Of(notebook with { Json = default });
    }

    /// <summary>Whether a tag can be a word behind the language of a fence.</summary>
    private static bool IsWord(string tag) => tag.Length > 0 && !tag.Any(character => char.IsWhiteSpace(character) || character is '`' or '&' or '\\' or '\0');
}
