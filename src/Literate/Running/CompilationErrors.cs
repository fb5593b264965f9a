using Literate.Compiling;
using Literate.Documents;

namespace Literate.Running;

/// <summary>How a refused cell is told in an output.</summary>
public static class CompilationErrors
{
    /// <summary>The name under which an error output holds what the compiler said.</summary>
    public const string Name = "CompilationError";

    internal static ErrorOutput Output(IReadOnlyList<CellDiagnostic> errors) => new(Name, string.Join('\n', errors), []);
}
