namespace DocsSite.Names;

/// <summary>A piece of a signature.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Class">Its CSS class, or null.</param>
/// <param name="Target">What it leads to, or null.</param>
internal sealed record SignatureToken(string Text, string? Class = null, NameTarget? Target = null);
