using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Literate.Compiling.Caching;

namespace DocsSite.Explaining;

/// <summary>
/// Values that the compiler's views are asked for, kept from build to build. Where nothing has changed a build does without
/// the compiler, whose start alone takes a second.
/// </summary>
/// <param name="cache">Where they are kept, or null to keep none.</param>
internal sealed class KeptValues(DerivedCache? cache)
{
    // Another build of this program may explain otherwise.
    private static readonly string Program = typeof(KeptValues).Module.ModuleVersionId.ToString();

    /// <summary>The value of this name; made anew where it is not kept.</summary>
    /// <param name="kind">How the value is written.</param>
    /// <param name="key">All that the value depends on; with a null in it nothing is kept.</param>
    /// <param name="make">Makes the value.</param>
    public T Get<T>(JsonTypeInfo<T> kind, IEnumerable<string?> key, Func<T> make)
        where T : class
    {
        var parts = key.ToList();
        var name = cache is null || parts.Contains(null) ? null : NotebookKey.OfTexts([Program, typeof(T).Name, .. parts.OfType<string>()]);
        if (name is not null && cache!.Find(name) is { } kept && Read(kind, kept) is { } known)
            return known;

        var made = make();
        if (name is not null)
            cache!.Keep(name, JsonSerializer.SerializeToUtf8Bytes(made, kind));
        return made;
    }

    private static T? Read<T>(JsonTypeInfo<T> kind, byte[] kept)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(kept, kind);
        }
        catch (JsonException)
        {
            return null; // Its checksum holds, so this is of another version that gave itself the same name. It is made anew.
        }
    }
}
