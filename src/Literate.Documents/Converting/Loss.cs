namespace Literate.Documents.Converting;

/// <summary>Something that a notebook says and a format cannot hold, or holds in another way.</summary>
/// <param name="Cell">The cell's index among all cells of the notebook, counted from 0; null where it is about the notebook as a whole.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The same for a person: the end of a sentence that begins with the cell and a colon.</param>
public sealed record Loss(int? Cell, LossKind Kind, string Text);

/// <summary>What can be lost.</summary>
public enum LossKind
{
    /// <summary>The version of the format, and what comes with it.</summary>
    Version,

    /// <summary>Metadata, of a cell or of the notebook.</summary>
    Metadata,

    /// <summary>The identity of a cell.</summary>
    Id,

    /// <summary>An execution count.</summary>
    ExecutionCount,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A file that a cell carries with it.</summary>
    Attachment,

    /// <summary>A cell with nothing in it.</summary>
    EmptyCell,

    /// <summary>Whether a cell is code, prose or raw text.</summary>
    CellKind,

    /// <summary>Where one cell of prose ends and the next begins.</summary>
    CellBorder,

    /// <summary>A part of the text of a cell.</summary>
    Source,

    /// <summary>The outputs of a cell as a whole.</summary>
    Outputs,

    /// <summary>Whether a value was returned or displayed.</summary>
    Returned,

    /// <summary>The stack below an exception.</summary>
    Stack,

    /// <summary>The data of an image and the like.</summary>
    Data,

    /// <summary>That something in an output stands for anything.</summary>
    Wildcard,

    /// <summary>Colours, blanks at the ends of lines, and the layout of JSON in an output.</summary>
    OutputLayout,

    /// <summary>What stands around the cells in a file and is no part of the notebook.</summary>
    Aside,
}
