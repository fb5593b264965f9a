namespace Literate.Cli.Reviewing;

/// <summary>What a person says of an output that differs.</summary>
internal enum Decision
{
    /// <summary>Nothing: the question was not asked, or its answer could not be carried out.</summary>
    None,

    /// <summary>It is right, and is stored.</summary>
    Accepted,

    /// <summary>It is wrong: the cell is to be mended.</summary>
    Rejected,

    /// <summary>That is for later.</summary>
    Skipped,
}
