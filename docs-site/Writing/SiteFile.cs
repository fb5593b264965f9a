namespace DocsSite.Writing;

/// <summary>A file of the site.</summary>
/// <param name="Path">Its path in the site, with forward slashes.</param>
/// <param name="Content">What it holds.</param>
internal sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
