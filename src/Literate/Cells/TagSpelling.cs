namespace Literate.Cells;

/// <summary>Tells a tag that is misspelt from one that has a meaning of its own.</summary>
/// <remarks>
/// A notebook carries the tags of other tools too (<c>parameters</c>, <c>hide-output</c>), so a word is taken for another only
/// where hardly anything is wrong with it: other separators or capitals, or one letter in five.
/// </remarks>
internal static class TagSpelling
{
    private const int LettersToAMistake = 5;

    /// <summary>The word that is meant by a tag that is none of them; null where it is near to none.</summary>
    public static string? Near(string tag, IEnumerable<string> words) => words
        .Select(word => (Word: word, Mistakes: NearestWord.Mistakes(Letters(tag), Letters(word))))
        .Where(candidate => candidate.Mistakes <= Letters(candidate.Word).Length / LettersToAMistake)
        .OrderBy(candidate => candidate.Mistakes)
        .FirstOrDefault().Word;

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
