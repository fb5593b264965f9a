using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Hunspell;
using Lucene.Net.Analysis.TokenAttributes;

namespace Prose.Tests.Spelling;

/// <summary>British English as Hunspell's files have it, read by Lucene. It is told apart which words are known, and nothing else.</summary>
internal sealed class HunspellDictionary
{
    private readonly Dictionary _forms;

    private HunspellDictionary(Dictionary forms, HashSet<string> roots) => (_forms, Roots) = (forms, roots);

    /// <summary>The words from which the affixes make all others.</summary>
    public IReadOnlySet<string> Roots { get; }

    /// <summary>Reads the two files of a dictionary.</summary>
    /// <param name="path">Their path without the extension.</param>
    public static HunspellDictionary Read(string path)
    {
        using var affixes = File.OpenRead(path + ".aff");
        using var words = File.OpenRead(path + ".dic");
        return new(
            new Dictionary(affixes, words),
            [.. File.ReadLines(path + ".dic").Skip(1).Select(line => line.Split('/')[0])]);
    }

    /// <summary>Whether the word, in just these capitals, is made of a root and affixes that it may have.</summary>
    public bool Knows(string word)
    {
        using var stems = new HunspellStemFilter(new KeywordTokenizer(new StringReader(word)), _forms);
        var stem = stems.GetAttribute<ICharTermAttribute>();
        stems.Reset();
        while (stems.IncrementToken())
        {
            // An unknown word is given back as its own stem.
            if (Roots.Contains(stem.ToString()!))
                return true;
        }

        return false;
    }
}
