using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Literate.Documents.Ipynb;

namespace Literate.Documents;

/// <summary>
/// How the outputs of a cell are compared, as its notebook says it: by members under <see cref="Member"/> in the metadata, and
/// where a format has no metadata by words among the tags. What the members mean the engine knows.
/// </summary>
public static partial class ComparisonWords
{
    /// <summary>The member of a notebook's and of a cell's metadata.</summary>
    public const string Member = "literate";

    private const char Assign = '=', Separator = ',';

    /// <summary>The words that need no value; as members they are true or false.</summary>
    public static ImmutableArray<string> Flags { get; } = ["unordered"];

    /// <summary>The words and members that have a value.</summary>
    public static ImmutableArray<string> Keys { get; } = ["tolerance", "ignore", "pixels", "colour"];

    /// <summary>The words that say what a cell says of it, by its tags and in its metadata.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The words; what no word can say, such as a comment, is left out.</returns>
    public static IEnumerable<string> Of(Cell cell) =>
        cell.Tags.Where(tag => IsKnown(KeyOf(tag))).Concat(MembersOf(cell).Select(WordOf).OfType<string>());

    /// <summary>The members of a cell's metadata that say it, those of one name once.</summary>
    internal static IEnumerable<JsonProperty> MembersOf(Cell cell) => cell.Metadata(Member) is { ValueKind: JsonValueKind.Object } json
        ? json.EnumerateObject().GroupBy(member => member.Name).Select(members => members.Last()) // The last one counts.
        : [];

    /// <summary>The cell with all words that say it behind its other tags.</summary>
    internal static Cell AsTags(Cell cell) => cell.Kind != CellKind.Code ? cell : cell with
    {
        Tags = [.. cell.Tags.Where(tag => ValueOf(tag) is null), .. cell.Tags.Where(tag => ValueOf(tag) is not null), .. MembersOf(cell).Select(WordOf).OfType<string>()],
    };

    /// <summary>The members for the words among some tags, and the tags that are left.</summary>
    /// <remarks>What is said twice is a mistake and stays one: the last word of a name becomes a member, and the others stay tags.</remarks>
    internal static (JsonPart.Members Members, ImmutableArray<string> Tags) AsMembers(ImmutableArray<string> tags)
    {
        var (members, left) = (ImmutableList<JsonPart.Member>.Empty, ImmutableArray.CreateBuilder<string>());
        foreach (var (index, tag) in tags.Index())
        {
            if (ValueOf(tag) is not { } value)
                left.Add(tag);
            else if (!tags.Skip(index + 1).Any(later => KeyOf(later) == KeyOf(tag) && ValueOf(later) is not null))
                members = members.Add(new JsonPart.Member(KeyOf(tag), KeyOf(tag), value));
            else if (!Flags.Contains(tag)) // Twice it says what it says once.
                left.Add(tag);
        }

        return (new JsonPart.Members(members), left.ToImmutable());
    }

    /// <summary>The word for a member; null where there is none that says the same.</summary>
    internal static string? WordOf(JsonProperty member)
    {
        var value = member.Value;
        var word = (member.Name, value.ValueKind) switch
        {
            ("unordered", JsonValueKind.True) => member.Name,
            ("tolerance" or "pixels" or "colour", JsonValueKind.Number) => member.Name + Assign + value.GetRawText(),
            ("tolerance" or "pixels", JsonValueKind.String) => member.Name + Assign + JsonString.Read(value),
            ("ignore", JsonValueKind.Array) when value.EnumerateArray().All(type => type.ValueKind == JsonValueKind.String && !JsonString.Read(type).Contains(Separator)) =>
                member.Name + Assign + string.Join(Separator, value.EnumerateArray().Select(JsonString.Read)),
            _ => null,
        };
        return word is not null && ValueOf(word) is not null ? word : null;
    }

    /// <summary>The value of the member for a word; null where it is none, or has no value.</summary>
    private static JsonPart? ValueOf(string word)
    {
        var (key, value) = (KeyOf(word), word.Contains(Assign) ? word[(word.IndexOf(Assign) + 1)..] : null);
        return key switch
        {
            _ when Flags.Contains(key) => value is null ? new JsonPart.Stored(JsonElement.Parse("true")) : null,
            _ when string.IsNullOrEmpty(value) || value.Any(char.IsWhiteSpace) => null,
            "ignore" => new JsonPart.List([.. value.Split(Separator).Select(type => new JsonPart.Text(type))]),
            _ when IsKnown(key) && Number().IsMatch(value) => new JsonPart.Stored(JsonElement.Parse(value)),
            "tolerance" or "pixels" => new JsonPart.Text(value),
            _ => null,
        };
    }

    private static bool IsKnown(string key) => Flags.Contains(key) || Keys.Contains(key);

    private static string KeyOf(string word) => word.Split(Assign)[0];

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z")]
    private static partial Regex Number();
}
