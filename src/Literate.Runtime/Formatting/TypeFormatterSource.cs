using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Literate.Runtime.Formatting;

/// <summary>
/// The convention by which a type says how it is shown, without a reference to a notebook engine. The type carries an
/// attribute whose own type is named <c>TypeFormatterSourceAttribute</c>, in any namespace, with the properties
/// <c>FormatterSourceType</c> and, if it likes, <c>PreferredMimeTypes</c>. An object of that source type has a method
/// <c>CreateTypeFormatters()</c>, which gives objects with <c>MimeType</c> and <c>Format(object, TextWriter)</c>.
/// .NET Interactive follows it too.
/// </summary>
internal sealed class TypeFormatterSource
{
    private static readonly ConcurrentDictionary<Type, TypeFormatterSource?> Known = new();

    private readonly IReadOnlyList<Named> _formatters;

    private TypeFormatterSource(IReadOnlyList<Named> formatters, IReadOnlyList<string>? preferredMimeTypes)
    {
        _formatters = formatters;
        PreferredMimeTypes = preferredMimeTypes ?? [.. formatters.Select(formatter => formatter.MimeType).Distinct()];
    }

    /// <summary>The MIME types to show the value in when none are asked for.</summary>
    public IReadOnlyList<string> PreferredMimeTypes { get; }

    /// <summary>The source that <paramref name="type"/> or a base type of it names, or null where none does.</summary>
    public static TypeFormatterSource? Find(Type type) => Known.GetOrAdd(type, Make);

    /// <summary>The value in one MIME type, or null where no formatter gives it.</summary>
    public string? Format(object value, string mimeType)
    {
        foreach (var formatter in _formatters.Where(formatter => formatter.MimeType == mimeType))
        {
            var writer = new StringWriter();
            if (formatter.Format?.Invoke(value, writer) == true)
                return writer.ToString();
        }

        return null;
    }

    private static TypeFormatterSource? Make(Type type)
    {
        var attribute = type.GetCustomAttributes(inherit: true)
            .FirstOrDefault(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        if (attribute is null || Property(attribute, "FormatterSourceType") is not Type sourceType)
            return null;

        var source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        var create = sourceType.GetMethod("CreateTypeFormatters", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        return create?.Invoke(source, BindingFlags.DoNotWrapExceptions, null, null, null) is IEnumerable formatters
            ? new TypeFormatterSource([.. formatters.Cast<object>().Select(Named.Of)], Property(attribute, "PreferredMimeTypes") as string[])
            : null;
    }

    private static object? Property(object from, string name) => from.GetType().GetProperty(name)?.GetValue(from);

    /// <summary>A formatter by what it gives. Its method is a delegate, since the second call by reflection has code made for it, which takes milliseconds.</summary>
    private sealed record Named(string MimeType, Func<object, TextWriter, bool>? Format)
    {
        public static Named Of(object formatter)
        {
            var format = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]);
            return new Named(
                Property(formatter, "MimeType") as string ?? Formatter.PlainText,
                format is { ContainsGenericParameters: false } && format.ReturnType == typeof(bool) ? format.CreateDelegate<Func<object, TextWriter, bool>>(format.IsStatic ? null : formatter) : null);
        }
    }
}
