namespace Literate.Cells;

/// <summary>What is expected of a code cell. Every cell has exactly one.</summary>
public enum Disposition
{
    /// <summary>The cell runs, and its outputs equal those stored with it. The default.</summary>
    Compare,

    /// <summary>The cell ends with an exception of the stored type and message.</summary>
    RaisesException,

    /// <summary>The cell is refused by the compiler with the stored diagnostics; it leaves no trace in the cells after it.</summary>
    DoesNotCompile,

    /// <summary>The cell runs without failing; what it prints is not compared.</summary>
    IgnoreOutput,

    /// <summary>The cell is not run.</summary>
    SkipExecution,
}
