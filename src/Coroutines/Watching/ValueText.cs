using System.Globalization;
using System.Text;

namespace Coroutines;

/// <summary>A value in a few characters, the same on every machine, on one line.</summary>
internal static class ValueText
{
    private const int Longest = 40;

    internal static string Of<T>(T value) => value switch
    {
        null => "null",
        string text => $"\"{Short(text, quote: '"')}\"",
        char character => $"'{Short(character.ToString(), quote: '\'')}'",
        bool truth => truth ? "true" : "false",
        _ => Short(Plain(value)),
    };

    /// <summary>A name that somebody gave, fit to stand in a line.</summary>
    internal static string OfName(string name) => Short(name);

    /// <summary>A type's name without namespace and type arguments.</summary>
    internal static string OfType(Type type) => type.IsArray ? $"{OfType(type.GetElementType()!)}[]" : type.Name.Split('`')[0];

    /// <summary>An exception's message, or the name of its type where asking for it fails.</summary>
    internal static string OfMessage(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception)
        {
            return OfType(exception.GetType()); // To watch a coroutine must not make it fail.
        }
    }

    private static string Plain(object value)
    {
        try
        {
            var text = value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString();
            return text is null || text == value.GetType().ToString() ? OfType(value.GetType()) : text;
        }
        catch (Exception)
        {
            return OfType(value.GetType()); // To watch a coroutine must not make it fail.
        }
    }

    /// <summary>Escapes as C# does what would break the line or the quotes, and cuts.</summary>
    private static string Short(string text, char? quote = null)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= Longest && !char.IsLowSurrogate(text[i]))
            {
                return result.Append('…').ToString();
            }

            if (quote is not null && (text[i] == quote || text[i] == '\\'))
            {
                result.Append('\\');
            }

            Append(result, text, i);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, string text, int i)
    {
        var character = text[i];
        switch (character)
        {
            case '\n':
                result.Append(@"\n");
                break;
            case '\r':
                result.Append(@"\r");
                break;
            case '\t':
                result.Append(@"\t");
                break;
            case '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF':
            case < ' ' or (>= '\u007F' and <= '\u009F'):
            case >= '\uD800' and <= '\uDFFF' when !IsPaired(text, i):
                result.Append(@"\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)); // XML has no place for these.
                break;
            default:
                result.Append(character);
                break;
        }
    }

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
