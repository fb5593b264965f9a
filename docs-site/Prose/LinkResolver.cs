using System.Text.Json;
using System.Text.RegularExpressions;
using DocsSite.Pages;
using Literate.Documents;

namespace DocsSite.Prose;

/// <summary>
/// Decides where the links of one chapter lead. What is not known to be harmless leads nowhere: only addresses of the web
/// and of mail leave the site, and only files of the book's own folder enter it.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="chapter">The chapter whose links these are.</param>
/// <param name="files">Takes the book's files that the page needs.</param>
internal sealed partial class LinkResolver(Site site, Chapter chapter, BookFiles files)
{
    /// <summary>Where a link leads.</summary>
    public LinkTarget Link(string? address, LinkPlace place)
    {
        var wanted = Clean(address);
        if (Scheme().Match(wanted) is { Success: true } scheme)
            return scheme.Value.ToLowerInvariant() is "https:" or "http:" or "mailto:" ? new LinkTarget.Outside(wanted) : Refused(wanted, place, "pages lead to the book, to the web and to mail addresses.");
        return wanted.StartsWith('#') ? OnPage(chapter, "", wanted, wanted, place) : InBook(wanted, place, isImage: false);
    }

    /// <summary>What an image shows.</summary>
    /// <param name="address">What the notebook says.</param>
    /// <param name="place">Where it says so; the attachments of that cell are known by <c>attachment:name</c>.</param>
    public LinkTarget Image(string? address, LinkPlace place)
    {
        var wanted = Clean(address);
        if (Scheme().Match(wanted) is not { Success: true } scheme)
            return InBook(wanted, place, isImage: true);

        return scheme.Value.ToLowerInvariant() switch
        {
            "https:" or "http:" => new LinkTarget.Outside(wanted),
            "attachment:" => Attachment(Uri.UnescapeDataString(wanted["attachment:".Length..]), place.Cell)
                ?? Broken(wanted, place, "the cell has no such attachment that is an image."),
            "data:" when DataImage().Match(wanted) is { Success: true } data
                && ImageTypes.DataAddress(data.Groups["type"].Value.ToLowerInvariant(), data.Groups["data"].Value) is { } image =>
                new LinkTarget.Inside(image, PictureSize.OfData(image)),
            _ => Refused(wanted, place, "pages show pictures of the book, and such as stand in their address."),
        };
    }

    private LinkTarget InBook(string wanted, LinkPlace place, bool isImage)
    {
        var end = wanted.AsSpan().IndexOfAny('#', '?');
        var fragment = wanted.IndexOf('#') is >= 0 and var hash ? wanted[hash..] : "";
        var path = Uri.UnescapeDataString(end < 0 ? wanted : wanted[..end]);
        if (path.Length == 0 || path.StartsWith('/'))
            return Refused(wanted, place, "it names no file of the book. Paths start at the notebook's folder.");
        if (FullPath(path) is not { } full)
            return Broken(wanted, place, "no file can have this name.");

        if (!isImage && OwnPage(path) is { } page)
            return new LinkTarget.Inside(SitePath.Address(chapter.Path, page) + fragment);
        if (!isImage && site.Chapters.FirstOrDefault(other => other.Source.Path == full) is { } other)
            return OnPage(other, SitePath.Address(chapter.Path, other.Path), fragment, wanted, place);
        if (files.Take(full, isImage) is { } file)
            return new LinkTarget.Inside(SitePath.Address(chapter.Path, file), isImage ? PictureSize.OfFile(full) : null);
        if (files.IsMissing(full))
            return Broken(wanted, place, WhyMissing(wanted, full));
        return !isImage && site.Repository?.AddressOf(full) is { } address ? new LinkTarget.Outside(address) : Refused(wanted, place, files.WhyNotTaken(full, isImage));
    }

    /// <summary>A page, at a heading or a cell where the link names one.</summary>
    private LinkTarget OnPage(Chapter page, string address, string fragment, string wanted, LinkPlace place)
    {
        var name = Uri.UnescapeDataString(fragment.TrimStart('#'));
        var anchor = name.ToLowerInvariant(); // As GitHub spells them; Jupyter keeps the capitals of the heading.
        if (anchor is "" or "top" || page.Anchors.Contains(anchor))
            return new LinkTarget.Inside(anchor.Length == 0 ? address + fragment : $"{address}#{Uri.EscapeDataString(anchor)}");
        return place.OutputOf is not null && ReferenceEquals(page, chapter)
            ? Refused(wanted, place, "headings in outputs have no addresses.")
            : Broken(wanted, place, $"{page.Source.Name} has no heading and no cell '{name}'.");
    }

    /// <summary>The page of the site that is no notebook's and that a path leads to from this chapter's page: the start page, or one of the reference.</summary>
    private string? OwnPage(string path)
    {
        var parts = new List<string>(chapter.Path.Split('/')[..^1]);
        foreach (var part in path.Split('/').Where(part => part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        var page = string.Join('/', parts);
        return page == PagePaths.Start || site.Reference.Places.Paths.Contains(page) ? page : null;
    }

    private string WhyMissing(string wanted, string full)
    {
        if (wanted.AsSpan().ContainsAny('#', '?') && File.Exists(FullPath(Uri.UnescapeDataString(wanted))))
            return "a # in the name of a file is written %23 in a link, and a ? is written %3F.";
        var named = Path.GetExtension(full) == ".html" ? site.Chapters.FirstOrDefault(other => Path.ChangeExtension(other.Source.Path, ".html") == full) : null;
        return named is null ? "there is no such file in the book." : $"name the notebook, {Path.GetFileName(named.Source.Path)}, and not its page: so the link is right in the notebook, too.";
    }

    private string? FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(Path.Combine(chapter.Source.Folder, path));
        }
        catch (Exception error) when (error is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return null; // No file can have this name: a NUL is in it, or this system has its own reasons.
        }
    }

    private static LinkTarget? Attachment(string name, Cell? cell)
    {
        if (cell?.Attachments is not { ValueKind: JsonValueKind.Object } all
            || !all.TryGetProperty(name, out var attachment) || attachment.ValueKind != JsonValueKind.Object)
            return null;

        try
        {
            return attachment.EnumerateObject()
                .Where(entry => entry.Value.ValueKind == JsonValueKind.String)
                .Select(entry => ImageTypes.DataAddress(entry.Name, entry.Value.GetString()!))
                .FirstOrDefault(data => data is not null) is { } address ? new LinkTarget.Inside(address, PictureSize.OfData(address)) : null;
        }
        catch (InvalidOperationException)
        {
            return null; // It is no text at all: JSON may escape one half of a surrogate pair.
        }
    }

    private LinkTarget.Nowhere Refused(string wanted, LinkPlace place, string why)
    {
        files.Refuse(chapter, place, wanted, why);
        return new LinkTarget.Nowhere();
    }

    private LinkTarget.Nowhere Broken(string wanted, LinkPlace place, string reason)
    {
        files.Break(new BrokenLink(chapter, place, wanted, reason));
        return new LinkTarget.Nowhere();
    }

    // Browsers drop blanks and line ends inside an address and take a backslash for a slash; so they are gone before it is judged.
    private static string Clean(string? address) =>
        string.Concat((address ?? "").Trim().Where(character => character is not (< ' ' or '\u007f'))).Replace('\\', '/');

    [GeneratedRegex(@"^\s*[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();

    [GeneratedRegex("^data:(?<type>image/[a-z+]+);base64,(?<data>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex DataImage();
}
