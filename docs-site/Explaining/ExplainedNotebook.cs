using System.Text.Json.Serialization;
using DocsSite.Colours;
using DocsSite.Downloads;
using DocsSite.Names;
using DocsSite.Python;
using DocsSite.Reference;

namespace DocsSite.Explaining;

/// <summary>The C# of a notebook with what the compiler knows of it.</summary>
/// <param name="Cells">The code of each code cell in order; null for one that is not C#.</param>
/// <param name="Quoted">The C# that stands in the prose, by its text.</param>
/// <param name="Names">What is known of the names in all of it; tokens say which by its place here.</param>
/// <param name="Unnamed">What the code of each code cell uses of libraries without naming it; null for one that is not C#.</param>
/// <param name="Paths">What each code cell names that may be a file; null for one that is not C#.</param>
internal sealed record ExplainedNotebook(
    IReadOnlyList<IReadOnlyList<CodeToken>?> Cells,
    IReadOnlyDictionary<string, IReadOnlyList<CodeToken>> Quoted,
    IReadOnlyList<NameCard> Names,
    IReadOnlyList<IReadOnlyList<NameTarget.Library>?> Unnamed,
    IReadOnlyList<NamedPaths?> Paths)
{
    /// <summary>A notebook of which the compiler has nothing to say.</summary>
    /// <param name="cells">The number of its code cells.</param>
    public static ExplainedNotebook WithoutCSharp(int cells) => new(
        new IReadOnlyList<CodeToken>?[cells], new Dictionary<string, IReadOnlyList<CodeToken>>(), [], new IReadOnlyList<NameTarget.Library>?[cells], new NamedPaths?[cells]);

    /// <summary>What the code of a cell uses of libraries, named or not: assembly and documentation id.</summary>
    /// <param name="cell">The cell's number, counted from 1.</param>
    public IEnumerable<NameTarget.Library> UsedIn(int cell) => (Cells[cell - 1] ?? [])
        .Where(token => token.Name is not null)
        .Select(token => Names[token.Name!.Value].Target)
        .OfType<NameTarget.Library>()
        .Concat(Unnamed[cell - 1] ?? [])
        .Distinct();
}

/// <summary>The values that are kept for the next build, as JSON.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ExplainedNotebook))]
[JsonSerializable(typeof(ReferenceLibrary))]
[JsonSerializable(typeof(ColouredPython))]
internal sealed partial class KeptJson : JsonSerializerContext;
