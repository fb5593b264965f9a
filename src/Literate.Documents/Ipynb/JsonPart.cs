using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>
/// JSON that is about to be written: <see cref="Stored"/>, <see cref="Untouched"/>, <see cref="Text"/>, <see cref="Number"/>,
/// <see cref="List"/> or <see cref="Members"/>. Old and new parts mix freely.
/// </summary>
internal abstract record JsonPart
{
    /// <summary>A part of a file: every name and value as it is spelled there, laid out anew.</summary>
    public sealed record Stored(JsonElement Value) : JsonPart;

    /// <summary>A part of a file, blanks included.</summary>
    public sealed record Untouched(JsonElement Value) : JsonPart;

    /// <summary>A new string.</summary>
    public sealed record Text(string Value) : JsonPart;

    /// <summary>A new number, or null.</summary>
    public sealed record Number(int? Value) : JsonPart;

    /// <summary>An array.</summary>
    public sealed record List(ImmutableArray<JsonPart> Items) : JsonPart;

    /// <summary>An object.</summary>
    public sealed record Members(ImmutableList<Member> Items) : JsonPart
    {
        public static Members None { get; } = new([]);

        /// <summary>The members of an object in a file; none where <paramref name="json"/> is not an object.</summary>
        public static Members Of(JsonElement json) => json.ValueKind != JsonValueKind.Object ? None
            : new([.. json.EnumerateObject().Select(member => new Member(
                member.Name,
                Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member)),
                new Stored(member.Value)))]);

        /// <summary>
        /// Gives a member a value. One that is there keeps its place; a new one goes before the first whose name sorts after
        /// its own, which keeps sorted members sorted.
        /// </summary>
        public Members Set(string name, JsonPart value)
        {
            var there = Items.FindLastIndex(member => member.Name == name);
            if (there >= 0)
                return new(Items.SetItem(there, Items[there] with { Value = value }));

            var after = Items.FindIndex(member => string.CompareOrdinal(member.Name, name) > 0);
            return new(Items.Insert(after < 0 ? Items.Count : after, new Member(name, JsonString.Escape(name), value)));
        }

        /// <summary>Gives a value to a member of a member, and makes the objects on the way where they are missing.</summary>
        public Members Set(ReadOnlySpan<string> path, JsonPart value)
        {
            if (path.Length == 1)
                return Set(path[0], value);

            var name = path[0];
            var inner = Items.FindLast(member => member.Name == name)?.Value switch
            {
                Stored stored => Of(stored.Value),
                Members members => members,
                _ => None,
            };
            return Set(name, inner.Set(path[1..], value));
        }

        /// <summary>Takes a member away.</summary>
        public Members Remove(string name) => new(Items.RemoveAll(member => member.Name == name));
    }

    /// <summary>A member of an object.</summary>
    /// <param name="Name">The name as it is meant.</param>
    /// <param name="Spelling">The name as it stands between the quotes.</param>
    /// <param name="Value">The value.</param>
    public sealed record Member(string Name, string Spelling, JsonPart Value);
}
