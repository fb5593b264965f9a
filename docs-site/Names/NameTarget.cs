using System.Text.Json.Serialization;

namespace DocsSite.Names;

/// <summary>What a name leads to: <see cref="Web"/>, <see cref="Library"/> or <see cref="Cell"/>.</summary>
[JsonDerivedType(typeof(Web), "web")]
[JsonDerivedType(typeof(Library), "library")]
[JsonDerivedType(typeof(Cell), "cell")]
internal abstract record NameTarget
{
    private NameTarget()
    {
    }

    /// <summary>A page of the framework's documentation.</summary>
    public sealed record Web(string Address) : NameTarget;

    /// <summary>Something of a library, which has a page where the book has a reference of it.</summary>
    /// <param name="Assembly">The library's name; nothing for a namespace, of which several may have a part.</param>
    /// <param name="Id">The documentation id, for instance <c>M:Coroutines.Coroutine.Close</c>.</param>
    public sealed record Library(string Assembly, string Id) : NameTarget
    {
        public static Library OfNamespace(string name) => new("", $"N:{name}");
    }

    /// <summary>The cell that declares it.</summary>
    public sealed record Cell(int Number) : NameTarget;
}
