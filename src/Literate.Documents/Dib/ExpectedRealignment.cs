using System.Collections.Immutable;
using System.Text;

namespace Literate.Documents.Dib;

/// <summary>
/// Gives the sections of a file with what is expected to the cells that they are of, after cells were added, moved, removed or
/// got another title.
/// </summary>
/// <remarks>
/// Titles decide: first those that are still in the order of the sections, then those that moved. A section that is left is
/// that of the cell with its number, if no other section is, which then has another title; or its cell is gone.
/// </remarks>
internal static class ExpectedRealignment
{
    /// <summary>The content with each section at its cell, and a sentence on each that was at another or at none.</summary>
    /// <exception cref="DocumentException">The files cannot be read, for another reason than that sections are at no cell or at another.</exception>
    public static (NotebookContent Content, ImmutableArray<string> Changes) Realign(NotebookContent content)
    {
        var notebook = DibScript.Read(SourceText.Parse(content.Notebook.Span));
        if (content.Expected is not { } expected)
            return (content, []);

        var file = ExpectedFile.Parse(expected.Span);
        var titles = notebook.CodeCells.Select(cell => cell.Title).ToList();
        var places = PlacesOf(file.Sections, [.. titles.Select(ExpectedSection.Bare)]);
        var changes = file.Sections.Select((section, i) => Change(section, places[i], titles)).OfType<string>().ToImmutableArray();
        return changes.IsEmpty ? (content, changes) : (content with { Expected = Encoding.UTF8.GetBytes(Text(file, places, titles)) }, changes);
    }

    /// <summary>For each section the index of its cell among the code cells, or -1.</summary>
    private static int[] PlacesOf(ImmutableArray<ExpectedSection> sections, List<string> titles)
    {
        var places = InOrder([.. sections.Select(section => section.Title)], titles);
        for (var i = 0; i < places.Length; i++)
        {
            for (var cell = 0; places[i] < 0 && cell < titles.Count; cell++)
                places[i] = titles[cell] == sections[i].Title && !places.Contains(cell) ? cell : -1;
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0 && sections[i].Number is var number && number >= 1 && number <= titles.Count && !places.Contains(number - 1))
                places[i] = number - 1;
        }

        return places;
    }

    /// <summary>The longest sequence of titles that both have in the same order.</summary>
    private static int[] InOrder(List<string> sections, List<string> titles)
    {
        var lengths = new int[sections.Count + 1, titles.Count + 1];
        for (var i = sections.Count - 1; i >= 0; i--)
        {
            for (var j = titles.Count - 1; j >= 0; j--)
                lengths[i, j] = sections[i] == titles[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var places = Enumerable.Repeat(-1, sections.Count).ToArray();
        for (var (i, j) = (0, 0); i < sections.Count && j < titles.Count;)
        {
            if (sections[i] == titles[j])
                places[i++] = j++;
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return places;
    }

    private static string? Change(ExpectedSection section, int place, List<string> titles)
    {
        var name = $"the section of cell {section.Number}{(section.Title.Length > 0 ? $" ({section.Title})" : "")}";
        if (place < 0)
            return $"{name} is removed, because its cell is gone";
        if (ExpectedSection.Bare(titles[place]) != section.Title)
            return $"{name} is that of cell {place + 1} ({titles[place]}) now";
        return place + 1 != section.Number ? $"{name} is that of cell {place + 1} now" : null;
    }

    private static string Text(ExpectedFile file, int[] places, List<string> titles)
    {
        var text = file.Text;
        var end = text.EndOf(0);
        var first = text.Lines[file.Sections[0].Heading].Start;
        var sections = file.Sections.Zip(places).Where(section => section.Second >= 0).OrderBy(section => section.Second).Select(section =>
        {
            var body = text.Text[text.Lines[section.First.Heading].End..(section.First.End < text.Lines.Length ? text.Lines[section.First.End].Start : text.Text.Length)];
            return ExpectedSection.HeadingOf(section.Second + 1, titles[section.Second]) + body.TrimEnd();
        });
        return text.Text[..first] + string.Join(end + end, sections) + end;
    }
}
