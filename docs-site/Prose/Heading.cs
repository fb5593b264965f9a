namespace DocsSite.Prose;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text without markup.</param>
/// <param name="Id">Its anchor, unique in the page.</param>
internal sealed record Heading(int Level, string Text, string Id);
