using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What the compiler of a newer framework knows about a type, for the path of every resume.</summary>
internal static class Known
{
    /// <summary>A cast that cannot fail. Unchecked where that needs no package.</summary>
    internal static T As<T>(object value)
        where T : class =>
#if NET
        Unsafe.As<T>(value);
#else
        (T)value;
#endif

    /// <summary>Whether a variable that is not cleared could keep an object alive. A constant where it can be.</summary>
    internal static bool HoldsReferences<T>() =>
#if NETSTANDARD2_0
        true;
#else
        RuntimeHelpers.IsReferenceOrContainsReferences<T>();
#endif
}
