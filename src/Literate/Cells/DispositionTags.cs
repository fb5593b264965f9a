using Literate.Comparing;

namespace Literate.Cells;

/// <summary>The cell tags that say what is expected of a cell. Tags of other meaning may stand beside them.</summary>
public static class DispositionTags
{
    // The nbval-* names are those of the pytest plugin nbval, which many notebooks carry.
    private static readonly Dictionary<string, Disposition> Known = new(StringComparer.Ordinal)
    {
        ["raises-exception"] = Disposition.RaisesException,
        ["nbval-raises-exception"] = Disposition.RaisesException,
        ["does-not-compile"] = Disposition.DoesNotCompile,
        ["ignore-output"] = Disposition.IgnoreOutput,
        ["nbval-ignore-output"] = Disposition.IgnoreOutput,
        ["skip-execution"] = Disposition.SkipExecution,
        ["nbval-skip"] = Disposition.SkipExecution,
        ["nbval-check-output"] = Disposition.Compare,
    };

    /// <summary>
    /// The disposition that the tags give; <see cref="Disposition.Compare"/> where there is none. A refusal of the compiler goes
    /// before an exception: to other kernels it is one, so a cell that is refused bears both tags to be run there. Of tags that
    /// contradict each other the first counts, and the notebook is not run.
    /// </summary>
    public static Disposition Read(IEnumerable<string> tags)
    {
        var known = tags.Where(Known.ContainsKey).Select(tag => Known[tag]).Where(disposition => disposition != Disposition.Compare).ToList();
        return known is [Disposition.RaisesException, ..] && known.Contains(Disposition.DoesNotCompile) ? Disposition.DoesNotCompile : known.FirstOrDefault();
    }

    /// <summary>What is wrong with the tags of a cell, a sentence each: those that contradict each other, and those that are misspelt.</summary>
    internal static IEnumerable<string> ProblemsOf(IReadOnlyCollection<string> tags)
    {
        List<string> known = [.. tags.Where(Known.ContainsKey)];
        if (known.Find(other => Contradict(known[0], other)) is { } contradiction)
            yield return ExpectationErrors.Contradictory(known[0], contradiction);

        foreach (var tag in tags.Where(tag => !Known.ContainsKey(tag) && !SettingsReader.Words.Contains(tag) && !tag.Contains('=')))
        {
            if (TagSpelling.Near(tag, Known.Keys.Concat(SettingsReader.Words)) is { } near)
                yield return ExpectationErrors.Misspelt(tag, near);
        }
    }

    /// <summary>Whether a cell cannot be both. Outputs are compared where an exception or a refusal is expected too.</summary>
    private static bool Contradict(string one, string other) =>
        Known[one] is var left && Known[other] is var right && left != right && !(Compares(left) && Compares(right));

    private static bool Compares(Disposition disposition) =>
        disposition is Disposition.Compare or Disposition.RaisesException or Disposition.DoesNotCompile;
}
