namespace DocsSite.Colours;

/// <summary>A piece of code that looks the same throughout.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Class">Its CSS class, or null for what has the colour of operators.</param>
/// <param name="Name">If it is a name that is explained: which, in the list that comes with the code; else null.</param>
internal sealed record CodeToken(string Text, string? Class = null, int? Name = null);
