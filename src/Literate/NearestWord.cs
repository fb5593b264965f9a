namespace Literate;

/// <summary>Finds the word that is meant by one that was mistyped.</summary>
public static class NearestWord
{
    /// <summary>How much of a word may be mistyped: one letter in this many.</summary>
    private const int LettersToAMistake = 3;

    /// <summary>The word nearest to what was typed, or null where none is near.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="words">The words that may be meant.</param>
    public static string? To(string typed, IEnumerable<string> words) => words
        .Select(word => (Word: word, Mistakes: Mistakes(typed, word)))
        .Where(candidate => candidate.Mistakes * LettersToAMistake <= candidate.Word.Length + 2)
        .OrderBy(candidate => candidate.Mistakes)
        .FirstOrDefault().Word;

    /// <summary>How many letters are left out, too much, wrong, or swapped with the next (the distance of Damerau and Levenshtein, for neighbours).</summary>
    internal static int Mistakes(string left, string right)
    {
        var counts = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    counts[i, j] = i + j;
                    continue;
                }

                var isSame = left[i - 1] == right[j - 1];
                counts[i, j] = Math.Min(Math.Min(counts[i - 1, j], counts[i, j - 1]) + 1, counts[i - 1, j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    counts[i, j] = Math.Min(counts[i, j], counts[i - 2, j - 2] + 1);
            }
        }

        return counts[left.Length, right.Length];
    }
}
