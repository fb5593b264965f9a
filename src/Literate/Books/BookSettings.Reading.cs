using System.Diagnostics;
using System.Text.Json;
using Literate.Comparing;

namespace Literate.Books;

/// <summary>How the members of the file, whose kinds were checked, become settings.</summary>
/// <remarks>
/// Every command begins with it. The serializer looks at all types by reflection first, which takes longer than all else before a notebook
/// runs, and the code that it can generate instead forgets the defaults of members that are only initialized. Only "compare", which
/// few have and metadata has too, is left to it.
/// </remarks>
public sealed partial record BookSettings
{
    private static readonly JsonSerializerOptions Comparison = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip, // It is read from its text again, with its comments.
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="JsonException">A value is of the right kind and cannot be read all the same. It says where.</exception>
    private static BookSettings Of(JsonElement file) =>
        file.EnumerateObject().Aggregate(Default, (settings, member) => settings.With(member.Name.ToLowerInvariant(), member.Value));

    private BookSettings With(string name, JsonElement value) => name switch
    {
        "title" => this with { Title = value.GetString() },
        "description" => this with { Description = value.GetString() },
        "notebooks" => this with { Notebooks = Texts(value) },
        "exclude" => this with { Exclude = Texts(value) },
        "timeouts" => this with { Timeouts = TimeLimits.Of(value) },
        "limits" => this with { Limits = ResourceLimits.Of(value) },
        "environment" => this with { Environment = Texts(value) },
        "replace" => this with { Replace = [.. value.EnumerateArray().Select(Replacement.Of)] },
        "compare" => this with { Compare = ComparisonOf(value) },
        "address" => this with { Address = value.GetString() },
        "reference" => this with { Reference = Texts(value) },
        "repository" => this with { Repository = value.GetString() },
        "opening" => this with { Opening = OpeningCells.Of(value) },
        "packages" => this with { Packages = PackagesOf(value) },
        "theme" => this with { Theme = value.GetString() },
        _ => throw new UnreachableException($"{nameof(SettingsShape)} knows {name}."),
    };

    internal static IReadOnlyList<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static ComparisonSettings ComparisonOf(JsonElement value)
    {
        try
        {
            return value.Deserialize<ComparisonSettings>(Comparison)!;
        }
        catch (JsonException error)
        {
            throw new JsonException(error.Message, $"$.compare{error.Path?[1..]}", null, null, error);
        }
    }

    private static Dictionary<string, string> PackagesOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw new JsonException("It must be an object with the path of a library and its package in each member.", "$.packages", null, null);
        var packages = new Dictionary<string, string>();
        foreach (var member in value.EnumerateObject())
        {
            // What is no text is told with what stands there: none of it has the form of a package.
            packages[member.Name] = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
        }

        return packages;
    }
}
