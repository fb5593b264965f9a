using System.Text.Json;

namespace Literate.Books;

/// <summary>What may stand in a file of settings, so that what may not is told by its name and its line.</summary>
internal abstract record SettingsShape
{
    /// <summary>What may stand in <c>literate.json</c>.</summary>
    public static Members Root { get; } = new(
        ("title", Text),
        ("description", Text),
        ("notebooks", Texts),
        ("exclude", Texts),
        ("timeouts", new Members(("cell", Number), ("notebook", Number))),
        ("limits", new Members(("memory", Number), ("output", Number))),
        ("environment", Texts),
        ("replace", new Items(new Members(("pattern", Text), ("with", Text), ("notebooks", Texts)) { Required = ["pattern", "with"] })),
        ("compare", new Members(("unordered", new Value(JsonValueKind.True)), ("tolerance", Anything), ("ignore", Texts), ("pixels", Anything), ("colour", Number), ("comment", Text))),
        ("address", Text),
        ("reference", Texts),
        ("repository", Text),
        ("opening", Anything),
        ("packages", Anything),
        ("theme", Text));

    private static Value Text => new(JsonValueKind.String);

    private static Value Number => new(JsonValueKind.Number);

    private static Items Texts => new(Text);

    /// <summary>What is checked by those who read it.</summary>
    private static Unchecked Anything => new();

    /// <summary>Makes sure that an element has this shape.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Its name, for a person; empty for the whole file.</param>
    /// <param name="file">The file that it is of.</param>
    /// <exception cref="BookException">It has another.</exception>
    public abstract void Check(JsonElement element, string name, SettingsFile file);

    /// <summary>A value of one kind.</summary>
    public sealed record Value(JsonValueKind Kind) : SettingsShape
    {
        public override void Check(JsonElement element, string name, SettingsFile file)
        {
            if (element.ValueKind != Kind && !(Kind == JsonValueKind.True && element.ValueKind == JsonValueKind.False))
                throw BookErrors.SettingOfOtherKind(file, element, name, NameOf(Kind));
        }
    }

    /// <summary>A list.</summary>
    public sealed record Items(SettingsShape Item) : SettingsShape
    {
        public override void Check(JsonElement element, string name, SettingsFile file)
        {
            if (element.ValueKind != JsonValueKind.Array)
                throw BookErrors.SettingOfOtherKind(file, element, name, NameOf(JsonValueKind.Array));
            var index = 0;
            foreach (var item in element.EnumerateArray())
                Item.Check(item, $"{name}[{index++}]", file);
        }
    }

    /// <summary>An object with members of these names.</summary>
    public sealed record Members(params IReadOnlyList<(string Name, SettingsShape Shape)> Known) : SettingsShape
    {
        /// <summary>The members that must be there.</summary>
        public IReadOnlyList<string> Required { get; init; } = [];

        public override void Check(JsonElement element, string name, SettingsFile file)
        {
            if (element.ValueKind != JsonValueKind.Object)
                throw BookErrors.SettingOfOtherKind(file, element, name, NameOf(JsonValueKind.Object));

            var prefix = name.Length == 0 ? "" : $"{name}.";
            foreach (var member in element.EnumerateObject())
            {
                var shape = Known.FirstOrDefault(known => Is(member.Name, known.Name)).Shape
                    ?? throw BookErrors.SettingUnknown(file, member.Value, prefix + member.Name, NearestWord.To(member.Name, Names), Names);
                shape.Check(member.Value, prefix + member.Name, file);
            }

            if (Required.FirstOrDefault(required => !element.EnumerateObject().Any(member => Is(member.Name, required))) is { } missing)
                throw BookErrors.SettingMissing(file, element, prefix + missing);
        }

        private IEnumerable<string> Names => Known.Select(known => known.Name);

        private static bool Is(string name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Anything but null.</summary>
    public sealed record Unchecked : SettingsShape
    {
        public override void Check(JsonElement element, string name, SettingsFile file)
        {
            if (element.ValueKind == JsonValueKind.Null)
                throw BookErrors.SettingOfOtherKind(file, element, name, "a value");
        }
    }

    /// <summary>A kind of value, for a person.</summary>
    public static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
