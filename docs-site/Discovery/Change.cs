namespace DocsSite.Discovery;

/// <summary>A change of the book that its feed tells of.</summary>
/// <param name="Name">What tells it from all others: a commit, or a version.</param>
/// <param name="Title">What was changed, in a line.</param>
/// <param name="When">When.</param>
/// <param name="Notebooks">The names of the notebooks that were changed; none where that is not known.</param>
/// <param name="Text">More about it, or null.</param>
internal sealed record Change(string Name, string Title, DateTimeOffset When, IReadOnlyList<string> Notebooks, string? Text = null);
