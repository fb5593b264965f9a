namespace Literate.Documents;

/// <summary>Cell tags that say how a cell is shown. What is expected of a cell is said by others, which the engine knows.</summary>
public static class CellTag
{
    /// <summary>The cell is run and not shown, as Jupyter Book and nbconvert have it.</summary>
    public const string RemoveCell = "remove-cell";
}
