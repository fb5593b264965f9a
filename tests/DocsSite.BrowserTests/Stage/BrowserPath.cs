namespace DocsSite.BrowserTests.Stage;

/// <summary>Where the browser of this machine is. These tests bring none, since one is as large as the SDK.</summary>
public static class BrowserPath
{
    private const string Variable = "LITERATE_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>Its path, or null where there is none.</summary>
    public static string? Found { get; } = Find();

    /// <summary>Skips the test where there is no browser.</summary>
    public static void Require() => Assert.SkipWhen(
        Found is null,
        $"There is no Chromium here: none of {string.Join(", ", Names)} is in the PATH. {Variable} may name one.");

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            // Tests that were meant to run must not be skipped because of a slip.
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names {named}, which is not there. Correct it, or unset it to search the PATH.");
        }

        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
