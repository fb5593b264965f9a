using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Literate.Documents.Dib;

/// <summary>The file with what is expected of the cells of a .dib notebook, cut into its sections.</summary>
/// <remarks>
/// <para>A section begins with a line <c>## Cell 3: `TITLE`</c>. In it may stand a line <c>Tags: …</c> with the cell's tags, blanks
/// between them, and one fence <c>output</c> with the text that <see cref="OutputText"/> gives of its outputs. All else is prose.</para>
/// <para>These marks begin their line. It is not asked what Markdown makes of the lines around them: then a person sees without
/// knowing its rules what counts.</para>
/// </remarks>
internal sealed partial class ExpectedFile
{
    private ExpectedFile(SourceText text, ImmutableArray<ExpectedSection> sections) => (Text, Sections) = (text, sections);

    public SourceText Text { get; }

    /// <summary>The sections in the order of the file, which is that of their numbers; no number stands twice.</summary>
    public ImmutableArray<ExpectedSection> Sections { get; }

    /// <exception cref="DocumentException">The bytes are not UTF-8, or the sections are not in order, or a fence is not closed or belongs to none.</exception>
    public static ExpectedFile Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Parse(SourceText.Parse(utf8));
        }
        catch (DocumentException fault) when (!fault.IsInExpected)
        {
            throw new DocumentException(fault.Message, fault.Line, fault) { IsInExpected = true };
        }
    }

    /// <exception cref="DocumentException">As <see cref="Parse(ReadOnlySpan{byte})"/> has it.</exception>
    public static ExpectedFile Parse(SourceText text)
    {
        var sections = ImmutableArray.CreateBuilder<ExpectedSection>();
        ExpectedSection? section = null;
        for (var i = 0; i < text.Lines.Length; i++)
        {
            var line = text[text.Lines[i]];
            if (Heading().Match(line) is { Success: true } heading && int.TryParse(heading.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Add(sections, section, i);
                section = new ExpectedSection(i, i + 1, number, ExpectedSection.Bare(heading.Groups["title"].Value), [], null, "");
            }
            else if (Tags().Match(line) is { Success: true } tags && section is not null)
            {
                section = section with { Tags = [.. section.Tags, .. tags.Groups["tags"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)] };
            }
            else if (Fence().Match(line) is { Success: true } fence)
            {
                var closing = ClosingOf(text, i, fence.Groups["run"].Value);
                if (fence.Groups["info"].Value.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var info, ..] && info == "output")
                {
                    section = section is null ? throw DibErrors.OutputOfNoSection(i + 1)
                        : section.Output is not null ? throw DibErrors.SecondOutput(i + 1)
                        : section with { Output = (i, closing), Content = string.Join('\n', text.Lines[(i + 1)..closing].Select(inside => text[inside])) };
                }

                i = closing;
            }
        }

        Add(sections, section, text.Lines.Length);
        return new ExpectedFile(text, sections.DrainToImmutable());
    }

    /// <summary>Whether a line outside of the output fences is there for people only, and nobody but a person has written it.</summary>
    public static bool IsNote(string line) =>
        !string.IsNullOrWhiteSpace(line) && !Heading().IsMatch(line) && !Tags().IsMatch(line) && !ExpectedText.IsOfPreamble(line);

    private static void Add(ImmutableArray<ExpectedSection>.Builder sections, ExpectedSection? section, int end)
    {
        if (section is null)
            return;
        if (sections.Count > 0 && section.Number <= sections[^1].Number)
            throw DibErrors.OutOfOrder(section.Heading + 1, section.Number, sections[^1].Number);
        sections.Add(section with { End = end });
    }

    private static int ClosingOf(SourceText text, int opening, string run)
    {
        for (var i = opening + 1; i < text.Lines.Length; i++)
        {
            var line = text[text.Lines[i]].Trim(' ');
            if (line.Length >= run.Length && line.All(character => character == run[0]))
                return i;
        }

        throw DibErrors.UnclosedFence(opening + 1);
    }

    [GeneratedRegex(@"^## Cell (?<number>\d+)(:(?<title>.*))?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^Tags:(?<tags>.*)$")]
    private static partial Regex Tags();

    [GeneratedRegex(@"^(?<run>`{3,}|~{3,})(?<info>.*)$")]
    private static partial Regex Fence();
}
