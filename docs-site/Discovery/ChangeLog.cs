using System.Globalization;
using System.Text.RegularExpressions;
using DocsSite.Prose;
using DocsSite.Repositories;
using Markdig.Syntax;

namespace DocsSite.Discovery;

/// <summary>The versions in a <c>CHANGELOG.md</c>: its headings of the second level that have a date in them.</summary>
internal static partial class ChangeLog
{
    private const string FileName = "CHANGELOG.md";

    /// <summary>The versions that the change log of a folder, or else of the repository it is in, tells of; none where there is none.</summary>
    public static IReadOnlyList<Change> Of(string folder)
    {
        var file = new[] { folder, Git.Ask(folder, "rev-parse", "--show-toplevel") }.OfType<string>().Select(place => Path.Combine(place, FileName)).FirstOrDefault(File.Exists);
        return file is null ? [] : [.. Versions(ProseParser.Parse(File.ReadAllText(file)))];
    }

    private static IEnumerable<Change> Versions(MarkdownDocument document)
    {
        for (var place = 0; place < document.Count; place++)
        {
            if (document[place] is not HeadingBlock { Level: 2 } heading || PlainText.Of(heading.Inline) is not { } title
                || !DateTimeOffset.TryParseExact(Date().Match(title).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
                continue;

            var text = document.Skip(place + 1).TakeWhile(block => block is not HeadingBlock { Level: <= 2 })
                .SelectMany(block => block is LeafBlock leaf ? [leaf] : block.Descendants<LeafBlock>())
                .Select(block => PlainText.Of(block.Inline)).Where(words => words.Length > 0);
            yield return new Change(title, title, date, [], string.Join('\n', text));
        }
    }

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Date();
}
