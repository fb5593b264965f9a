using Literate.Documents.Markdown;

namespace Literate.Documents.Dib;

/// <summary>Changes the output of one section of a file with what is expected, and leaves every other character as it is.</summary>
internal static class ExpectedEdit
{
    /// <summary>The file's text with another output of a cell.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">The cell's number among the code cells.</param>
    /// <param name="title">The cell's title.</param>
    /// <param name="output">The text of its outputs; empty where it has none.</param>
    /// <param name="end">What ends a new line.</param>
    public static string Replace(ExpectedFile file, int number, string title, string output, string end) =>
        file.Sections.FirstOrDefault(section => section.Number == number) switch
        {
            null => Insert(file, number, ExpectedText.Section(number, title, [], output, end), end),
            { Output: { } fence } when output.Length > 0 => ReplaceFence(file.Text, fence, output, end),
            { Output: { } fence } section => RemoveFence(file, section, fence, end),
            var section => InsertFence(file.Text, section, output, end),
        };

    /// <summary>The file's text without a section.</summary>
    public static string Remove(ExpectedFile file, ExpectedSection section, string end)
    {
        var (text, start) = (file.Text, file.Text.Lines[section.Heading].Start);
        if (section.End < text.Lines.Length)
            return text.Text.Remove(start, text.Lines[section.End].Start - start);

        var last = LastNonBlank(text, section.Heading);
        return last < 0 ? text.Text[..start] : text.Text[..text.Lines[last].End] + end;
    }

    private static string Insert(ExpectedFile file, int number, string section, string end)
    {
        var text = file.Text;
        if (LastNonBlank(text, text.Lines.Length) < 0)
            return text.Text[..text.Lines[0].Start] + ExpectedText.File([section], end);
        if (file.Sections.FirstOrDefault(other => other.Number > number) is { } next)
            return text.Text.Insert(text.Lines[next.Heading].Start, section + end + end);

        var endsLine = text[text.Lines[^1]].Length == 0;
        var endsBlank = endsLine && text[text.Lines[^2]].Length == 0;
        return text.Text + (endsLine ? "" : end) + (endsBlank ? "" : end) + section + end;
    }

    private static string ReplaceFence(SourceText text, (int Opening, int Closing) fence, string output, string end)
    {
        var (opening, closing) = (text[text.Lines[fence.Opening]], text[text.Lines[fence.Closing]].Trim(' '));
        var run = opening.TakeWhile(character => character == opening[0]).Count();
        var length = Math.Max(Math.Max(run, closing.Length), FenceLength.For(opening[0], output));
        var start = text.Lines[fence.Opening].Start;
        return text.Text.Remove(start, text.Lines[fence.Closing].End - start)
            .Insert(start, ExpectedText.Fence(new string(opening[0], length), opening[run..], output, end));
    }

    private static string RemoveFence(ExpectedFile file, ExpectedSection section, (int Opening, int Closing) fence, string end)
    {
        var text = file.Text;
        var others = Enumerable.Range(section.Heading + 1, section.End - section.Heading - 1).Where(line => line < fence.Opening || line > fence.Closing);
        if (others.All(line => IsBlank(text, line)))
            return Remove(file, section, end);

        var before = text.Lines[LastNonBlank(text, fence.Opening)].End;
        return text.Text.Remove(before, text.Lines[fence.Closing].End - before);
    }

    private static string InsertFence(SourceText text, ExpectedSection section, string output, string end)
    {
        var fence = ExpectedText.Fence(new string('`', FenceLength.For('`', output)), "output", output, end);
        return text.Text.Insert(text.Lines[LastNonBlank(text, section.End)].End, end + end + fence);
    }

    /// <summary>The last line before one that is not blank, or -1.</summary>
    private static int LastNonBlank(SourceText text, int before)
    {
        while (--before >= 0 && IsBlank(text, before))
        {
        }

        return before;
    }

    private static bool IsBlank(SourceText text, int line) => string.IsNullOrWhiteSpace(text[text.Lines[line]]);
}
