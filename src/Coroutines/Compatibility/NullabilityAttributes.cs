#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>The compiler finds these attributes by their names; netstandard2.0 lacks them.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}

/// <inheritdoc cref="MaybeNullWhenAttribute"/>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class AllowNullAttribute : Attribute;
#endif
