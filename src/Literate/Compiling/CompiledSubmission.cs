namespace Literate.Compiling;

/// <summary>A piece of code compiled as one link of a notebook's chain.</summary>
/// <param name="Number">Its number in the chain, counted from 0.</param>
/// <param name="Assembly">The assembly to load and run.</param>
/// <param name="Symbols">Its portable PDB.</param>
/// <param name="EntryPoint">The token of the method that runs it, in the assembly's metadata.</param>
/// <param name="HasResult">Whether it ends with an expression whose value is its result.</param>
/// <param name="References">The full paths of the assemblies that <c>#r</c> has named so far in the chain.</param>
internal sealed record CompiledSubmission(
    int Number,
    byte[] Assembly,
    byte[] Symbols,
    int EntryPoint,
    bool HasResult,
    IReadOnlyList<string> References);
