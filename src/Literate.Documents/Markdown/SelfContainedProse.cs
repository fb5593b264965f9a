using System.Text.RegularExpressions;
using Literate.Documents.Converting;

namespace Literate.Documents.Markdown;

/// <summary>Writes a text so that it is prose and nothing else, and ends where it ends, wherever in a document it stands.</summary>
/// <remarks>
/// A fence of C# in prose would be run, one called <c>output</c> would be held against a cell, and a fence or a comment that is not
/// closed would take in what follows. Each text is tried out with a cell behind it, so nothing depends on a list of
/// such cases being complete.
/// </remarks>
internal static partial class SelfContainedProse
{
    private const string CellBehind = "\n\n```csharp\n0\n```\n";

    /// <summary>The text, changed as little as is needed; it is noted where it had to be.</summary>
    public static string Of(string prose, int index, Fitting fitting)
    {
        if (Stands(prose))
            return prose;

        var renamed = Renamed(prose, index, fitting);
        if (Stands(renamed))
            return renamed;

        foreach (var (end, what) in Ends(renamed).Distinct())
        {
            if (!Stands($"{renamed}\n{end}"))
                continue;
            fitting.Lose(index, LossKind.Source, $"that a {what} in it is not closed: it is closed");
            return $"{renamed}\n{end}";
        }

        fitting.Lose(index, LossKind.Source, "that it is Markdown: it would run on into what follows, so it is shown as text");
        return ProseOf.Fenced("markdown", prose);
    }

    /// <summary>Whether the text is one cell of prose, and what follows is not touched by it.</summary>
    private static bool Stands(string prose)
    {
        try
        {
            return MarkdownLayout.Of(SourceText.Of(prose + CellBehind)).Parts is
                [{ Cell: { Kind: CellKind.Markdown, Source: var text } }, { Cell: { Kind: CellKind.Code, Source: "0", IsHidden: false } }] && text == prose;
        }
        catch (DocumentException)
        {
            return false;
        }
    }

    /// <summary>The text with other words behind its fences, where those they have make a cell or an output of them.</summary>
    private static string Renamed(string prose, int index, Fitting fitting)
    {
        var lines = prose.Split('\n');
        while (Places(lines).Where(line => NameFor(lines[line]) is not null).ToList() is [_, ..] places)
        {
            foreach (var place in places)
                Rename(place);
        }

        return string.Join('\n', lines);

        void Rename(int place)
        {
            var (word, instead) = NameFor(lines[place])!.Value;
            lines[place] = lines[place].Remove(word.Index, word.Length).Insert(word.Index, instead);
            fitting.Lose(index, LossKind.Source, $"its block of {word.Value}, which is no cell: it is called {instead}");
        }
    }

    /// <summary>The lines that begin a cell, an output, or a block that is faulty.</summary>
    private static IEnumerable<int> Places(string[] lines)
    {
        var text = SourceText.Of(string.Join('\n', lines));
        FenceFinder found;
        try
        {
            found = FenceFinder.Search(text);
        }
        catch (DocumentException)
        {
            return [];
        }

        return found.Cells.SelectMany(cell => new[] { cell.Code, cell.Output }).OfType<Fence>().Select(fence => text.LineAt(fence.Opening.Start))
            .Concat(found.Fault?.Line is { } line ? [line - 1] : []);
    }

    private static (Group Word, string Instead)? NameFor(string line) => Opening().Match(line).Groups["word"] switch
    {
        { Success: true } word when CellLanguage.Normalize(word.Value) == CellLanguage.CSharp => (word, "csx"),
        { Success: true } word when word.Value.Equals("output", StringComparison.OrdinalIgnoreCase) => (word, "text"),
        _ => null,
    };

    /// <summary>Lines that may end what is open at the end of the text.</summary>
    private static IEnumerable<(string Line, string Of)> Ends(string prose)
    {
        foreach (var line in prose.Split('\n'))
        {
            if (Opening().Match(line) is { Success: true } fence && string.IsNullOrWhiteSpace(fence.Groups["margin"].Value))
                yield return (fence.Groups["margin"].Value + fence.Groups["run"].Value, "block of code");
        }

        yield return ("-->", "comment");
    }

    [GeneratedRegex(@"^(?<margin>.*?)(?<run>`{3,}|~{3,})[ \t]*(?<word>[^\s,{;:=`]*)")]
    private static partial Regex Opening();
}
