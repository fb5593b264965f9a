using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Prose.Tests.Texts;

namespace Prose.Tests.Links;

/// <summary>Holds the links of prose against what is there. An address of the web is looked at and never asked.</summary>
internal static partial class LinkCheck
{
    /// <summary>The endings of the files whose headings can be linked to.</summary>
    private static readonly string[] WithHeadings = [".md", ".ipynb"];

    /// <summary>A sentence for each link of a file that is wrong.</summary>
    public static IEnumerable<string> ProblemsOf(ProseFile file) =>
        from text in file.Texts
        from link in LinksIn(text.Document)
        let problem = ProblemOf(link.Address, file)
        where problem is not null
        select $"{file.Name}: {text.Place(link.Line)}: the link '{link.Address}' {problem}";

    private static IEnumerable<(string Address, int Line)> LinksIn(MarkdownDocument document) => document.Descendants<Inline>().SelectMany(inline => inline switch
    {
        LinkInline link => [(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", link.Line)],
        AutolinkInline { IsEmail: false } link => [(link.Url, link.Line)],
        _ => Array.Empty<(string, int)>(),
    });

    private static string? ProblemOf(string address, ProseFile file)
    {
        if (address.Length == 0)
            return "is empty. Write where it leads.";
        if (Scheme().Match(address) is { Success: true } scheme)
            return ProblemOfWeb(address, scheme.Groups["name"].Value);
        if (address.StartsWith('/') || address.Contains('\\'))
            return "is no relative path with forward slashes. Write it from the file that it stands in.";

        var (path, fragment) = address.IndexOf('#') is >= 0 and var hash ? (address[..hash], address[(hash + 1)..]) : (address, null);
        return path.Length == 0 ? ProblemOfFragment(fragment!, file.Name, FileAnchors.Of(file)) : ProblemOfPath(Uri.UnescapeDataString(path), fragment, file);
    }

    private static string? ProblemOfPath(string path, string? fragment, ProseFile file)
    {
        var full = Path.GetFullPath(Path.Combine(ProseFile.Root, Path.GetDirectoryName(file.Name)!, path));
        var target = Path.GetRelativePath(ProseFile.Root, full).Replace(Path.DirectorySeparatorChar, '/');
        if (target.StartsWith("..", StringComparison.Ordinal))
            return "leads out of the repository.";
        if (!IsThere(full))
            return $"leads to {target}, which is not there. Correct it, in capitals and small letters too.";
        if (fragment is null)
            return null;
        return WithHeadings.Contains(Path.GetExtension(target))
            ? ProblemOfFragment(fragment, target, FileAnchors.Of(target))
            : $"names a heading, and {target} has none.";
    }

    private static string? ProblemOfFragment(string fragment, string target, IReadOnlySet<string> anchors) =>
        anchors.Contains(Uri.UnescapeDataString(fragment)) ? null : $"names a heading that {target} has not. It has {string.Join(", ", anchors.Select(anchor => '#' + anchor))}.";

    private static string? ProblemOfWeb(string address, string scheme) => scheme switch
    {
        "https" or "http" when Uri.TryCreate(address, UriKind.Absolute, out var web) && WebHost().IsMatch(web.Host)
            && web.UserInfo.Length == 0 && Uri.IsWellFormedUriString(address, UriKind.Absolute) => null,
        "https" or "http" => "is no address of the web. Write https://, the host and the path, with %20 for a blank.",
        "mailto" when address.Contains('@') => null,
        _ => "is of a kind that no reader can follow. Link to https:// or to a file.",
    };

    /// <summary>Whether it is there in just these capitals: on some systems another spelling would do, and on a web server it would not.</summary>
    private static bool IsThere(string path) => Path.TrimEndingDirectorySeparator(path) is var entry
        && (entry == ProseFile.Root || (Path.GetDirectoryName(entry) is { } folder && Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Contains(entry) && IsThere(folder)));

    [GeneratedRegex("^(?<name>[a-z][a-z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^([a-z0-9-]+\.)+[a-z]{2,}$")]
    private static partial Regex WebHost();
}
