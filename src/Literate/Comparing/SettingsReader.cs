using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Comparing;

/// <summary>Reads what is said of how outputs are compared, and finds what is wrong with it.</summary>
internal static class SettingsReader
{
    /// <summary>The member of a notebook's and of a cell's metadata.</summary>
    public const string Member = ComparisonWords.Member;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The words that need no value; as members they are true or false.</summary>
    private static ImmutableArray<string> Flags => ComparisonWords.Flags;

    /// <summary>The words and members that have a value.</summary>
    private static ImmutableArray<string> Keys => ComparisonWords.Keys;

    /// <summary>The words that a tag may be.</summary>
    public static IEnumerable<string> Words => Flags;

    /// <summary>Reads the member of some metadata.</summary>
    /// <param name="metadata">The member's value; nothing is said where it is undefined.</param>
    /// <param name="problems">Takes a sentence on each thing that is wrong.</param>
    public static ComparisonSettings OfMetadata(JsonElement metadata, ICollection<string> problems)
    {
        if (metadata.ValueKind == JsonValueKind.Undefined)
            return new ComparisonSettings();
        if (metadata.ValueKind != JsonValueKind.Object)
        {
            problems.Add(ExpectationErrors.NoObject());
            return new ComparisonSettings();
        }

        string[] known = [.. Flags, .. Keys, "comment"];
        List<string> unknown = [.. metadata.EnumerateObject().Select(member => member.Name).Where(name => !known.Contains(name))];
        foreach (var name in unknown)
            problems.Add(ExpectationErrors.UnknownMember(name, NearestWord.To(name, known), known));
        return unknown.Count > 0 ? new ComparisonSettings() : Checked(() => metadata.Deserialize<ComparisonSettings>(Json)!, problems);
    }

    /// <summary>Reads the tags of a cell, which in a document are the words behind the language of its fence.</summary>
    /// <param name="tags">The tags; those of other meaning are passed over.</param>
    /// <param name="problems">Takes a sentence on each thing that is wrong.</param>
    public static ComparisonSettings OfTags(IEnumerable<string> tags, ICollection<string> problems)
    {
        var settings = new ComparisonSettings();
        var read = new HashSet<string>();
        foreach (var tag in tags)
        {
            var (key, value) = tag.IndexOf('=') is >= 0 and var end ? (tag[..end], tag[(end + 1)..]) : (tag, null);
            if (Flags.Contains(key) && value is not null)
                problems.Add(ExpectationErrors.FlagWithValue(tag, key));
            else if (Keys.Contains(key) && string.IsNullOrEmpty(value))
                problems.Add(ExpectationErrors.WordWithoutValue(tag, key));
            else if (Keys.Contains(key) && !read.Add(key))
                problems.Add(ExpectationErrors.WordTwice(key));
            else if (Flags.Contains(key) || Keys.Contains(key))
                settings = Checked(() => With(settings, key, value), problems);
            else if (value is not null && TagSpelling.Near(key, [.. Keys, .. Flags]) is { } near)
                problems.Add(ExpectationErrors.Misspelt(tag, near + (Keys.Contains(near) ? "=" + value : "")));
        }

        return settings;
    }

    private static ComparisonSettings With(ComparisonSettings settings, string key, string? value) => key switch
    {
        "unordered" => settings with { Unordered = true },
        "tolerance" => settings with { Tolerance = ToleranceOf(key, value!) },
        "pixels" => settings with { Pixels = ToleranceOf(key, value!) },
        "ignore" => settings with { Ignore = value!.Split(',') },
        _ => settings with { Colour = int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var colour) ? colour : -1 },
    };

    private static Tolerance ToleranceOf(string key, string value) =>
        Tolerance.TryParse(value) ?? throw new JsonException($"\"{key}\" must be a number of at least 0, or per cent such as 1%.");

    private static ComparisonSettings Checked(Func<ComparisonSettings> read, ICollection<string> problems)
    {
        try
        {
            var settings = read();
            settings.Check();
            return settings;
        }
        catch (JsonException error)
        {
            problems.Add(ExpectationErrors.NotUnderstood(error));
            return new ComparisonSettings();
        }
    }
}
