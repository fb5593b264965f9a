#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>The compiler finds this attribute by its name; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class AsyncMethodBuilderAttribute(Type builderType) : Attribute
{
    public Type BuilderType { get; } = builderType;
}
#endif
