using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling.Roslyn;

/// <summary>
/// Reads text as a value of a type, and writes the value in C#. The code has exactly that type, so that a variable that is
/// declared with <c>var</c> keeps its own. Numbers and dates are read alike on every machine.
/// </summary>
/// <param name="type">The type.</param>
/// <param name="nameOf">What a type is called in the cell.</param>
internal sealed class ParameterValue(ITypeSymbol type, Func<ITypeSymbol, string> nameOf)
{
    private const string WantedDate = "a date as 2026-01-31";
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private static readonly string[] DateTimes =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    /// <summary>What a value looks like, in words that follow on "write"; null where values of the type cannot be written as text.</summary>
    public string? Wanted => Inner is { } inner ? new ParameterValue(inner, nameOf).Wanted is { } wanted ? $"{wanted}, or null" : null
        : type.TypeKind == TypeKind.Enum ? $"one of {string.Join(", ", EnumMembers())}"
        : Integer(type.SpecialType) is { } range ? $"a whole number from {range}"
        : type.SpecialType switch
        {
            SpecialType.System_Boolean => "true or false",
            SpecialType.System_Char => "a single character",
            SpecialType.System_String => "any text",
            SpecialType.System_Single or SpecialType.System_Double => "a number as 2.5 or 1e-3",
            SpecialType.System_Decimal => "a number as 2.5",
            SpecialType.System_DateTime => $"{WantedDate}, with a time as 2026-01-31T10:30:00, and with Z behind it for UTC",
            _ => FullName switch
            {
                "System.DateTimeOffset" => $"{WantedDate} with a time and its distance from UTC, as 2026-01-31T10:30:00+02:00",
                "System.DateOnly" => WantedDate,
                "System.TimeOnly" => "a time as 10:30 or 10:30:15",
                "System.TimeSpan" => "a duration as 00:01:30 or 1.12:00:00",
                "System.Guid" => "a Guid as 8d5f1c3e-0000-4000-8000-000000000000",
                "System.Uri" => "an address or a path",
                _ => null,
            },
        };

    /// <summary>The C# of a value; null where the text is none of the type.</summary>
    public string? CodeFor(string text)
    {
        if (Inner is { } inner)
            return text == "null" ? $"({nameOf(type)})null" : new ParameterValue(inner, nameOf).CodeFor(text) is { } code ? $"({nameOf(type)})({code})" : null;
        if (type.TypeKind == TypeKind.Enum)
            return CodeForEnum(text);

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => bool.TryParse(text, out var value) ? value ? "true" : "false" : null,
            SpecialType.System_Char => text.Length == 1 ? SymbolDisplay.FormatLiteral(text[0], quote: true) : null,
            SpecialType.System_String => SymbolDisplay.FormatLiteral(text, quote: true),
            SpecialType.System_SByte => Whole<sbyte>(text, "sbyte"),
            SpecialType.System_Byte => Whole<byte>(text, "byte"),
            SpecialType.System_Int16 => Whole<short>(text, "short"),
            SpecialType.System_UInt16 => Whole<ushort>(text, "ushort"),
            SpecialType.System_Int32 => Whole<int>(text, "int"),
            SpecialType.System_UInt32 => Whole<uint>(text, "uint"),
            SpecialType.System_Int64 => Whole<long>(text, "long"),
            SpecialType.System_UInt64 => Whole<ulong>(text, "ulong"),
            SpecialType.System_Single => float.TryParse(text, NumberStyles.Float, Culture, out var value) ? Real(value, "float", "f") : null,
            SpecialType.System_Double => double.TryParse(text, NumberStyles.Float, Culture, out var value) ? Real(value, "double", "d") : null,
            SpecialType.System_Decimal => decimal.TryParse(text, NumberStyles.Float, Culture, out var value) ? value.ToString(Culture) + "m" : null,
            SpecialType.System_DateTime => CodeForDateTime(text),
            _ => CodeForOther(text),
        };
    }

    /// <summary>The type of which this is the nullable one; null where it is none.</summary>
    private ITypeSymbol? Inner =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : null;

    private string FullName => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).TrimEnd('?');

    private static string? Whole<T>(string text, string name)
        where T : IBinaryInteger<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var value) ? $"({name})({value.ToString(null, Culture)})" : null;

    private static string Real<T>(T value, string name, string suffix)
        where T : IFloatingPointIeee754<T> =>
        T.IsNaN(value) ? $"{name}.NaN"
        : T.IsPositiveInfinity(value) ? $"{name}.PositiveInfinity"
        : T.IsNegativeInfinity(value) ? $"{name}.NegativeInfinity"
        : value.ToString("R", Culture) + suffix;

    private static string? Integer(SpecialType type) => type switch
    {
        SpecialType.System_SByte => Range<sbyte>(),
        SpecialType.System_Byte => Range<byte>(),
        SpecialType.System_Int16 => Range<short>(),
        SpecialType.System_UInt16 => Range<ushort>(),
        SpecialType.System_Int32 => Range<int>(),
        SpecialType.System_UInt32 => Range<uint>(),
        SpecialType.System_Int64 => Range<long>(),
        SpecialType.System_UInt64 => Range<ulong>(),
        _ => null,
    };

    private static string Range<T>()
        where T : IMinMaxValue<T> => string.Create(Culture, $"{T.MinValue} to {T.MaxValue}");

    private IEnumerable<string> EnumMembers() => type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).Select(member => member.Name);

    /// <summary>Members by their names, in any case; several with commas in between, as flags are written.</summary>
    private string? CodeForEnum(string text)
    {
        var members = EnumMembers().ToList();
        var named = text.Split(',', StringSplitOptions.TrimEntries)
            .Select(name => members.Find(member => member == name) ?? members.Find(member => member.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return named.Contains(null) ? null : string.Join(" | ", named.Select(member => $"{nameOf(type)}.{(SyntaxFacts.GetKeywordKind(member!) == SyntaxKind.None ? "" : "@")}{member}"));
    }

    /// <summary>What says how far it is from UTC becomes UTC, so that it is the same moment on every machine.</summary>
    private static string? CodeForDateTime(string text) =>
        DateTime.TryParseExact(text, DateTimes, Culture, DateTimeStyles.AdjustToUniversal, out var value)
            ? string.Create(Culture, $"new System.DateTime({value.Ticks}L, System.DateTimeKind.{value.Kind})")
            : null;

    private string? CodeForOther(string text) => FullName switch
    {
        "System.DateTimeOffset" => DateTimeOffset.TryParseExact(text, DateTimes, Culture, DateTimeStyles.AssumeUniversal, out var value)
            ? string.Create(Culture, $"new System.DateTimeOffset({value.Ticks}L, new System.TimeSpan({value.Offset.Ticks}L))") : null,
        "System.DateOnly" => DateOnly.TryParseExact(text, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var value)
            ? string.Create(Culture, $"System.DateOnly.FromDayNumber({value.DayNumber})") : null,
        "System.TimeOnly" => TimeOnly.TryParse(text, Culture, out var value) ? string.Create(Culture, $"new System.TimeOnly({value.Ticks}L)") : null,
        "System.TimeSpan" => TimeSpan.TryParse(text, Culture, out var value) ? string.Create(Culture, $"new System.TimeSpan({value.Ticks}L)") : null,
        "System.Guid" => Guid.TryParse(text, out var value) ? $"new System.Guid(\"{value}\")" : null,
        "System.Uri" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
            ? $"new System.Uri({SymbolDisplay.FormatLiteral(text, quote: true)}, System.UriKind.RelativeOrAbsolute)" : null,
        _ => null,
    };
}
