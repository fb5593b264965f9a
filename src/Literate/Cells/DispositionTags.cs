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

    /// <summary>The disposition the first known tag gives; <see cref="Disposition.Compare"/> where there is none.</summary>
    public static Disposition Read(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Known.TryGetValue(tag, out var disposition))
                return disposition;
        }

        return Disposition.Compare;
    }
}
