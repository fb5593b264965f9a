using System.Collections.Immutable;
using Literate.Cells;

namespace Literate.Python;

/// <summary>A script beside the code cells of its notebook.</summary>
/// <param name="Script">The script.</param>
/// <param name="ByCell">The part that belongs to a cell, by the cell's number.</param>
/// <param name="Problems">All that is wrong with the script, in the order of its lines.</param>
public sealed record PairedScript(
    PythonScript Script,
    IReadOnlyDictionary<int, ScriptPart> ByCell,
    ImmutableArray<ScriptProblem> Problems)
{
    /// <summary>
    /// Pairs the parts of a script with cells by their names. Where several cells have one name, the first part of that name
    /// belongs to the first of them, the second to the second. A part that is left over is a problem; a cell that is, is not.
    /// </summary>
    /// <param name="script">The script.</param>
    /// <param name="notebook">The notebook's name, as messages give it.</param>
    /// <param name="cells">The notebook's code cells.</param>
    public static PairedScript Of(PythonScript script, string notebook, IEnumerable<CodeCell> cells)
    {
        var free = cells.GroupBy(cell => cell.Name).ToDictionary(group => group.Key, group => new Queue<CodeCell>(group));
        var names = free.Keys.ToHashSet();
        var byCell = new Dictionary<int, ScriptPart>();
        var problems = script.Problems.ToBuilder();
        foreach (var part in script.Parts.Where(part => part.Name.Length > 0))
        {
            if (free.TryGetValue(part.Name, out var named) && named.TryDequeue(out var cell))
                byCell.Add(cell.Number, part);
            else
                problems.Add(new(part.Line, names.Contains(part.Name) ? PythonErrors.Again(part.Name) : PythonErrors.NoSuchCell(part.Name, notebook)));
        }

        return new(script, byCell, [.. problems.OrderBy(problem => problem.Line)]);
    }
}
