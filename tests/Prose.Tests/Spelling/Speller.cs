using Lucene.Net.Util.Automaton;

namespace Prose.Tests.Spelling;

/// <summary>Tells whether a word is spelled right, and what may be meant by one that is not.</summary>
/// <param name="dictionary">English.</param>
/// <param name="ours">The words of this project, as they are written inside a sentence.</param>
internal sealed class Speller(HunspellDictionary dictionary, IReadOnlySet<string> ours)
{
    private const int Suggestions = 3;

    /// <summary>The speller of this repository.</summary>
    public static Speller Ours { get; } = new(
        HunspellDictionary.Read(Path.Combine(AppContext.BaseDirectory, "Dictionary", "en-GB")), OurWords.All.ToHashSet());

    /// <summary>Whether a word is right; at the beginning of a sentence any may have a capital.</summary>
    public bool Knows(string word) => Forms(word).Any(form => ours.Contains(form) || dictionary.Knows(form));

    /// <summary>Whether a word is right without those of this project.</summary>
    public bool KnowsWithoutOurs(string word) => Forms(word).Any(dictionary.Knows);

    /// <summary>The words nearest to one that is not known, the nearest first.</summary>
    public IReadOnlyList<string> Suggest(string word)
    {
        var lower = word.ToLowerInvariant();
        var near = OneMistake(lower).Distinct().Where(Knows).ToList();
        if (near.Count == 0)
        {
            var two = new CharacterRunAutomaton(new LevenshteinAutomata(lower, withTranspositions: true).ToAutomaton(2));
            near = [.. dictionary.Roots.Where(two.Run).Order(StringComparer.Ordinal)];
        }

        return [.. near.OrderByDescending(candidate => candidate[0] == lower[0]).ThenBy(candidate => candidate.Length == lower.Length ? 0 : 1).Take(Suggestions)];
    }

    /// <summary>The ways to read a word: as it is; without the capital that begins a sentence or the capitals of a heading; without 's.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        word = word.Replace('’', '\'');
        string[] forms = [word, char.ToLowerInvariant(word[0]) + word[1..]];
        return forms.Concat(forms.Where(form => form.EndsWith("'s", StringComparison.Ordinal)).Select(form => form[..^2])).Distinct();
    }

    /// <summary>All that becomes of a word by one letter too much, left out, wrong, or swapped with the next.</summary>
    private static IEnumerable<string> OneMistake(string word)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyz";
        for (var at = 0; at < word.Length - 1; at++)
            yield return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
        for (var at = 0; at < word.Length; at++)
            yield return word[..at] + word[(at + 1)..];
        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in Letters)
            {
                yield return word[..at] + letter + word[at..];
                if (at < word.Length)
                    yield return word[..at] + letter + word[(at + 1)..];
            }
        }
    }
}
