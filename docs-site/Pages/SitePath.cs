namespace DocsSite.Pages;

/// <summary>Paths inside the site: relative, with forward slashes, not escaped. Addresses are made of them.</summary>
internal static class SitePath
{
    /// <summary>The address that leads from one file of the site to another, escaped; it works from a disk as from a server.</summary>
    public static string Address(string from, string to)
    {
        var (start, end) = (from.Split('/')[..^1], to.Split('/'));
        var common = start.Zip(end[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", start.Length - common).Concat(end[common..].Select(Uri.EscapeDataString)));
    }

    /// <summary>The whole address of a file of the site; the start page's is that of the site.</summary>
    /// <param name="address">The site's address, with a slash at its end.</param>
    /// <param name="path">The file.</param>
    public static string On(string address, string path) => path == PagePaths.Start ? address : address + Address(PagePaths.Start, path);
}
