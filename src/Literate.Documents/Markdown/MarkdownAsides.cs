using Literate.Documents.Converting;

namespace Literate.Documents.Markdown;

/// <summary>What a document says that is no part of the notebook.</summary>
internal static class MarkdownAsides
{
    public static IEnumerable<Loss> In(NotebookContent content)
    {
        var text = SourceText.Parse(content.Notebook.Span);
        var parts = MarkdownLayout.Of(text).Parts.Index().Where(part => part.Item.Fence is not null).Select(part => (part.Index, Fence: part.Item.Fence!)).ToList();
        foreach (var comment in parts.Where(part => part.Fence.IsHidden).GroupBy(part => part.Fence.Lines))
        {
            var cells = comment.SelectMany(part => Lines(text, part.Fence)).ToHashSet();
            if (Enumerable.Range(comment.Key.First, comment.Key.Last - comment.Key.First + 1).Any(line => !cells.Contains(line) && HasWords(text[text.Lines[line]])))
                yield return new Loss(comment.First().Index, LossKind.Aside, "the words beside it in its comment");
        }

        foreach (var (index, fence) in parts)
        {
            if (!fence.IsHidden && text[text.Lines[text.LineAt(fence.Code.Opening.Start)]].TrimStart()[0] is not ('`' or '~') || fence.IsInList)
                yield return new Loss(index, LossKind.Aside, "its place in a list or a quote: it stands behind it");
        }
    }

    /// <summary>The lines of a cell and its output.</summary>
    private static IEnumerable<int> Lines(SourceText text, CellFence cell) => new[] { cell.Code, cell.Output }.OfType<Fence>()
        .SelectMany(fence => Enumerable.Range(text.LineAt(fence.Opening.Start), text.LineAt(fence.Closing.Start) - text.LineAt(fence.Opening.Start) + 1));

    private static bool HasWords(string line) => line.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Any(char.IsLetterOrDigit);
}
