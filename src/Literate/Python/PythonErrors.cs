namespace Literate.Python;

/// <summary>What is said of a script whose parts do not fit the cells of its notebook.</summary>
internal static class PythonErrors
{
    public static string NoName() =>
        "`# cell:` stands without a name. Write behind it the first line of the cell that it belongs to, without the slashes.";

    public static string NoReason() =>
        "`# differs:` stands without a reason. Write behind it why Python prints something else than the cell.";

    public static string DiffersElsewhere() =>
        "`# differs:` belongs directly below a line `# cell: NAME`. Move it there.";

    public static string NoSuchCell(string name, string notebook) =>
        $"`# cell: {name}` names no code cell of {notebook}. Write the first line of the cell as it stands there, without the slashes.";

    public static string Again(string name) =>
        $"`# cell: {name}` stands here once more than there are cells of that name. Join the parts, or name another cell.";
}
