namespace Literate.Documents;

/// <summary>
/// Cell tags that say how a cell is shown, as Jupyter Book has them. What is expected of a cell is said by others, which the
/// engine knows: a cell is run and compared whether or not it is shown.
/// </summary>
public static class CellTag
{
    /// <summary>The cell is run and not shown, as nbconvert has it too.</summary>
    public const string RemoveCell = "remove-cell";

    /// <summary>The cell is shown folded, its code and its outputs together.</summary>
    public const string HideCell = "hide-cell";

    /// <summary>The code of the cell is shown folded.</summary>
    public const string HideInput = "hide-input";

    /// <summary>The outputs of the cell are shown folded.</summary>
    public const string HideOutput = "hide-output";
}
