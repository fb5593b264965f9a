namespace DocsSite.Search;

/// <summary>What a search can find.</summary>
/// <param name="Page">The path of its page in the site.</param>
/// <param name="Anchor">Its place on the page, or nothing for the page's beginning.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its heading, the name of a cell, the name of a member.</param>
/// <param name="Text">What is said there: words are searched in it, and the line around them is shown.</param>
internal sealed record SearchEntry(string Page, string Anchor, SearchKind Kind, string Title, string Text);

/// <summary>The kinds of what can be found.</summary>
internal enum SearchKind
{
    /// <summary>A heading with the prose below it, up to the next heading.</summary>
    Prose,

    /// <summary>A cell: its code, and what it printed.</summary>
    Code,

    /// <summary>A type or a member of a library.</summary>
    Api,
}
