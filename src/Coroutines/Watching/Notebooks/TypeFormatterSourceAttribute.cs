using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Tells a notebook engine how a type shows itself. Engines find it by its name, so this library needs none of them.</summary>
/// <remarks>
/// The convention, of .NET Interactive and of others that follow it: <see cref="FormatterSourceType"/> is made without
/// arguments, and its <c>CreateTypeFormatters()</c> gives objects with <c>string MimeType</c> and
/// <c>bool Format(object, TextWriter)</c>. All this is called by reflection, so trimming is told to keep it.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute : Attribute
{
#if NET
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TypeFormatterSourceAttribute))]
    public TypeFormatterSourceAttribute(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)]
        Type formatterSourceType)
#else
    public TypeFormatterSourceAttribute(Type formatterSourceType)
#endif
        => FormatterSourceType = formatterSourceType;

#if NET
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor | DynamicallyAccessedMemberTypes.PublicMethods)]
#endif
    public Type FormatterSourceType { get; }

    public string[] PreferredMimeTypes { get; set; } = [];
}
