using System.Text;

namespace Literate.Documents.Markdown;

/// <summary>Changes the outputs in a Markdown file and leaves every other byte as it is.</summary>
/// <remarks>
/// Each edit is read again and compared with what was to be written. Markdown has many ways to give a character a meaning
/// that depends on what is around it; one that is not thought of here is refused and not written.
/// </remarks>
public static class MarkdownEdit
{
    /// <summary>Gives code cells new outputs.</summary>
    /// <param name="original">The file's content.</param>
    /// <param name="byCellIndex">What to store, by the cell's index from 0 among all cells of the notebook.</param>
    /// <returns>
    /// The file's new content. A fence whose outputs have the same text keeps its bytes, so that doing the same again changes
    /// nothing. Outputs without a text have no fence, and a fence that is not there is put behind the code.
    /// </returns>
    /// <exception cref="DocumentException">The original is not a notebook.</exception>
    /// <exception cref="ArgumentException">An index names no cell or one that holds no code, or an output cannot be written where
    /// the cell stands so that it is read as the same again.</exception>
    public static byte[] ReplaceOutputs(ReadOnlyMemory<byte> original, IReadOnlyDictionary<int, CellOutputs> byCellIndex)
    {
        var content = original;
        var text = SourceText.Parse(content.Span);
        var layout = MarkdownLayout.Of(text);
        var asSaved = layout; // The lines of the file that the user has.
        foreach (var (index, outputs) in byCellIndex.OrderBy(entry => entry.Key))
        {
            if (index < 0 || index >= layout.Parts.Length)
                throw new ArgumentOutOfRangeException(nameof(byCellIndex), index, "The notebook has no cell with this index.");
            if (layout.Parts[index] is not { Fence: { } fence, Cell: var cell })
                throw new ArgumentException($"The cell with index {index} holds no code.", nameof(byCellIndex));

            var output = OutputText.Written(outputs.Outputs);
            if (output == OutputText.Written(cell.Outputs))
                continue;

            content = Encoding.UTF8.GetBytes(Edited(text, fence, output));
            var before = layout;
            try
            {
                text = SourceText.Parse(content.Span);
                layout = MarkdownLayout.Of(text);
            }
            catch (DocumentException)
            {
                throw MarkdownErrors.NotReadBack(asSaved.Parts[index].Cell.Line!.Value);
            }

            if (!Stories(before, index, output).SequenceEqual(Stories(layout)))
                throw MarkdownErrors.NotReadBack(asSaved.Parts[index].Cell.Line!.Value);
        }

        return content.ToArray();
    }

    private static string Edited(SourceText text, CellFence cell, string output)
    {
        if (output.Length == 0)
            return text.Text.Remove(cell.Code.Closing.End, cell.Output!.Closing.End - cell.Code.Closing.End);
        return cell.Output is { } there ? Replaced(text, there, output) : Inserted(text, cell.Code, output);
    }

    private static string Inserted(SourceText text, Fence code, string output)
    {
        var end = text.EndOf(text.LineAt(code.Opening.Start));
        var margin = BeforeFence(text, code.Closing);
        var fence = new string('`', FenceLength.For('`', output));

        // In a list or a quote it follows at once: a blank line there may loosen the one or end the other.
        var block = new StringBuilder(margin.Length == 0 ? end : "")
            .Append(end).Append(margin).Append(fence).Append("output")
            .Append(Lines(output, margin, end))
            .Append(end).Append(margin).Append(fence);
        return text.Text.Insert(code.Closing.End, block.ToString());
    }

    private static string Replaced(SourceText text, Fence fence, string output)
    {
        var opening = text.LineAt(fence.Opening.Start);
        var (margin, end) = (BeforeFence(text, fence.Opening), text.EndOf(opening));
        var (run, closingRun) = (RunOf(text, fence.Opening), RunOf(text, fence.Closing));
        var length = Math.Max(run.Length, FenceLength.For(run.Character, output));
        var block = new StringBuilder()
            .Append(run.Character, length)
            .Append(text.Text, run.Start + run.Length, text.Lines[opening].End - run.Start - run.Length)
            .Append(Lines(output, margin, end))
            .Append(end).Append(BeforeFence(text, fence.Closing))
            .Append(run.Character, Math.Max(closingRun.Length, length));
        var closed = closingRun.Start + closingRun.Length;
        return text.Text.Remove(run.Start, closed - run.Start).Insert(run.Start, block.ToString());
    }

    /// <summary>The lines of an output, each with a line end before it.</summary>
    private static string Lines(string output, string margin, string end)
    {
        var quoted = margin.EndsWith('>') ? margin + ' ' : margin; // A quote takes one blank for its own.
        return string.Concat(output.TrimEnd('\n').Split('\n').Select(line => end + (line.Length == 0 ? margin.TrimEnd() : quoted + line)));
    }

    /// <summary>All that stands in the file's line before a fence: blanks, and the marks of quotes.</summary>
    private static string BeforeFence(SourceText text, SourceLine line)
    {
        var start = text.Lines[text.LineAt(line.Start)].Start;
        return text.Text[start..RunOf(text, line).Start];
    }

    private static (char Character, int Start, int Length) RunOf(SourceText text, SourceLine line)
    {
        var start = line.Start + text[line].AsSpan().IndexOfAny('`', '~');
        var character = text.Text[start];
        return (character, start, text.Text[start..line.End].TakeWhile(c => c == character).Count());
    }

    /// <summary>What each cell says, one of them with another output.</summary>
    private static IEnumerable<(CellKind, string, string, bool, string)> Stories(MarkdownLayout layout, int index = -1, string output = "") =>
        layout.Parts.Select((part, i) => (
            part.Cell.Kind, part.Cell.Source, string.Join(' ', part.Cell.Tags), part.Cell.IsHidden, i == index ? output : OutputText.Written(part.Cell.Outputs)));
}
