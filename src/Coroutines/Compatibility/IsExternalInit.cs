#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>The compiler finds this type by its name, for records; netstandard lacks it.</summary>
internal static class IsExternalInit;
#endif
