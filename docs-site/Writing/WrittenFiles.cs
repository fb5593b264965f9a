using System.Text.Json;
using Literate.Books;

namespace DocsSite.Writing;

/// <summary>
/// The files that a build wrote into its folder, as the folder's marker lists them. Only these may the next build replace:
/// a person may have put others beside them since, a repository or a <c>CNAME</c> for instance.
/// </summary>
/// <param name="Files">Their paths in the site, with forward slashes, in ordinal order.</param>
internal sealed record WrittenFiles(IReadOnlyList<string> Files)
{
    /// <summary>The file that marks a folder as a site of this generator.</summary>
    public const string Marker = Book.SiteMarker;

    private const string UsualNote = "docs-site wrote these files. The next build replaces them, and refuses while there are others.";

    /// <summary>The marker of a site that is made of <paramref name="files"/>.</summary>
    public static SiteFile MarkerOf(IEnumerable<SiteFile> files)
    {
        return JsonFile.Of(Marker, isIndented: true, json =>
        {
            json.WriteStartObject();
            json.WriteString("Note", UsualNote);
            json.WriteStartArray("Files");
            foreach (var path in files.Select(file => file.Path).Order(StringComparer.Ordinal))
                json.WriteStringValue(path);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>What the marker in <paramref name="folder"/> lists; nothing where there is none, or none that can be understood.</summary>
    public static WrittenFiles In(string folder)
    {
        try
        {
            var marker = Path.Combine(folder, Marker);
            if (File.Exists(marker) && JsonElement.Parse(File.ReadAllBytes(marker)) is { ValueKind: JsonValueKind.Object } json
                && json.TryGetProperty("Files", out var files) && files.ValueKind == JsonValueKind.Array && files.EnumerateArray().All(file => file.ValueKind == JsonValueKind.String))
                return new WrittenFiles([Marker, .. files.EnumerateArray().Select(file => file.GetString()!)]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException) // Of half a character.
        {
            // Some other program's file, or a damaged one: then nothing in the folder is known to be ours.
        }

        return new WrittenFiles([]);
    }

    /// <summary>Whether there are any, and all of them are still in <paramref name="folder"/>.</summary>
    public bool AreAllIn(string folder) => Files.Count > 0 && Files.All(file => File.Exists(Path.Combine(folder, file)));

    /// <summary>The first file or folder in <paramref name="folder"/> that is not listed, a repository before all others; null where there is none.</summary>
    public string? FirstForeign(string folder)
    {
        var files = Files.ToHashSet(StringComparer.Ordinal);
        var folders = files.SelectMany(FoldersOf).ToHashSet(StringComparer.Ordinal);
        return Foreign(new DirectoryInfo(folder), "").OrderBy(path => path != ".git").ThenBy(path => path, StringComparer.Ordinal).FirstOrDefault();

        // What a link leads to was not written here, so a link is foreign whatever its name.
        IEnumerable<string> Foreign(DirectoryInfo within, string prefix) => within.EnumerateFileSystemInfos().SelectMany(entry => entry switch
        {
            DirectoryInfo { LinkTarget: null } inner when folders.Contains(prefix + inner.Name) => Foreign(inner, $"{prefix}{inner.Name}/"),
            FileInfo { LinkTarget: null } file when files.Contains(prefix + file.Name) => [],
            _ => [prefix + entry.Name],
        });
    }

    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1))
            yield return file[..slash];
    }
}
