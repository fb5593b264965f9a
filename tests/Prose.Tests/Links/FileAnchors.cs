using DocsSite.Prose;
using Prose.Tests.Texts;

namespace Prose.Tests.Links;

/// <summary>The anchors of the headings of a file, as GitHub and the website spell them.</summary>
internal static class FileAnchors
{
    private static readonly Dictionary<string, IReadOnlySet<string>> Known = [];

    /// <summary>The anchors of a document or notebook.</summary>
    /// <param name="name">Its path from the root of the repository.</param>
    public static IReadOnlySet<string> Of(string name)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(name, out var anchors))
                Known.Add(name, anchors = Of(ProseFile.Read(name)));
            return anchors;
        }
    }

    /// <summary>The anchors of a file that was read.</summary>
    public static IReadOnlySet<string> Of(ProseFile file)
    {
        var anchors = new Anchors(codeCells: 0);
        foreach (var text in file.Texts)
            anchors.AddTo(text.Document);
        return anchors.Headings.Select(heading => heading.Id).ToHashSet();
    }
}
