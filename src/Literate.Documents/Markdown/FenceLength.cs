namespace Literate.Documents.Markdown;

/// <summary>How long a fence or the marks of a span of code must be, so that nothing inside ends it.</summary>
internal static class FenceLength
{
    private const int Shortest = 3;

    /// <summary>The length of a fence of <paramref name="character"/> around a text.</summary>
    public static int For(char character, string text) => Math.Max(Shortest, LongestRun(character, text) + 1);

    /// <summary>The length of the longest run of a character in a text.</summary>
    public static int LongestRun(char character, string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
