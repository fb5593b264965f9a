using System.Runtime.InteropServices;
using System.Text.Json;

namespace Literate.Books;

/// <summary>The JSON of a file of settings, and where its parts stand, so that what is wrong can be shown in its place.</summary>
internal sealed class SettingsFile
{
    private const int LongestExcerpt = 100;

    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string[] _lines;
    private readonly int _linesBeforeRoot;

    private SettingsFile(string path, string text)
    {
        (Path, _lines) = (DisplayedPath.Of(path), text.Split('\n'));
        try
        {
            Root = JsonElement.Parse(text, Json);
        }
        catch (JsonException error)
        {
            var line = (int)(error.LineNumber ?? 0);
            throw string.IsNullOrWhiteSpace(text)
                ? BookErrors.SettingsEmpty(Path)
                : BookErrors.SettingsNotJson(Place(line), (int)(error.BytePositionInLine ?? 0) + 1, Excerpt(line), error);
        }

        _linesBeforeRoot = text[..text.IndexOf(Root.GetRawText(), StringComparison.Ordinal)].Count(character => character == '\n');
        if (text.Contains(@"\u", StringComparison.Ordinal))
            CheckTexts(Root);
    }

    /// <summary>Its path, as it is shown.</summary>
    public string Path { get; }

    public JsonElement Root { get; }

    /// <exception cref="BookException">The file cannot be read, or is not JSON.</exception>
    public static SettingsFile Read(string path)
    {
        try
        {
            return new SettingsFile(path, File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BookErrors.Unreadable(path, error);
        }
    }

    /// <summary>The error for a part of the file: its line, what is wrong, and the line's text.</summary>
    /// <param name="at">The part.</param>
    /// <param name="problem">What is wrong with it, and what to do.</param>
    /// <param name="cause">The failure below it, if any.</param>
    public BookException Error(JsonElement at, string problem, Exception? cause = null)
    {
        JsonMarshal.GetRawUtf8Value(Root).Overlaps(JsonMarshal.GetRawUtf8Value(at), out var offset);
        var line = _linesBeforeRoot + JsonMarshal.GetRawUtf8Value(Root)[..offset].Count((byte)'\n');
        return new BookException($"{Place(line)}: {problem}{Excerpt(line)}", cause);
    }

    /// <summary>The error for a member of the file, or for the deepest part on the way to it that is there.</summary>
    /// <param name="place">The names of members, and the indexes of items, that lead to it.</param>
    /// <param name="problem">What is wrong with it, and what to do.</param>
    /// <param name="cause">The failure below it, if any.</param>
    public BookException Error(ReadOnlySpan<string> place, string problem, Exception? cause = null)
    {
        var at = Root;
        foreach (var name in place)
        {
            var next = at.ValueKind switch
            {
                JsonValueKind.Object => at.EnumerateObject().LastOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value,
                JsonValueKind.Array when int.TryParse(name, out var index) && index < at.GetArrayLength() => at[index],
                _ => default,
            };
            if (next.ValueKind == JsonValueKind.Undefined)
                break;
            at = next;
        }

        return Error(at, problem, cause);
    }

    /// <summary>Makes sure that every text can be read: an escape may stand for half of a character, and a text cannot hold one.</summary>
    private void CheckTexts(JsonElement element)
    {
        try
        {
            _ = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
            foreach (var member in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default)
            {
                CheckTexts(member.Value);
                _ = member.Name;
            }
        }
        catch (InvalidOperationException error)
        {
            throw BookErrors.HalfCharacter(this, element, error);
        }

        foreach (var item in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default)
            CheckTexts(item);
    }

    private string Place(int line) => $"{Path}:{line + 1}";

    private string Excerpt(int line)
    {
        var text = _lines[line].Trim();
        return $"\n  {line + 1} | {(text.Length > LongestExcerpt ? $"{text[..LongestExcerpt]}…" : text)}";
    }
}
