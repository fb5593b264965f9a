namespace DocsSite.BrowserTests.Stage;

/// <summary>What was seen of one page at one width.</summary>
/// <param name="Page">The page's path and the width.</param>
/// <param name="Faults">What the browser said of it while it was loaded and scrolled through.</param>
/// <param name="TooWide">What reaches out of the window sideways.</param>
/// <param name="Shifts">What moved without a reader's doing.</param>
/// <param name="Inaccessible">What axe found in light and in dark.</param>
public sealed record Look(
    string Page,
    IReadOnlyCollection<string> Faults,
    IReadOnlyCollection<string> TooWide,
    IReadOnlyCollection<string> Shifts,
    IReadOnlyCollection<string> Inaccessible);
