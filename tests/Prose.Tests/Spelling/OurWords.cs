using Prose.Tests.Texts;

namespace Prose.Tests.Spelling;

/// <summary>The words that are right here and in no dictionary, from <c>words.txt</c>: one a line, in order.</summary>
internal static class OurWords
{
    /// <summary>The file's path from the root of the repository.</summary>
    public const string File = "tests/Prose.Tests/words.txt";

    /// <summary>The words, in the file's order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. System.IO.File.ReadLines(Path.Combine(ProseFile.Root, File)).Where(line => line.Length > 0)];
}
