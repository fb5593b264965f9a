using Literate.Comparing;
using Literate.Documents;

namespace Literate.Cells;

/// <summary>What a notebook says of its cells' outputs: by tags, and under <c>literate</c> in its metadata and in that of the cells.</summary>
internal static class Expectations
{
    /// <summary>How the outputs of a cell are compared: what the cell says goes before what the notebook says, and that before the book.</summary>
    public static ComparisonRules RulesOf(CodeCell cell, Notebook notebook, ComparisonSettings book) => ComparisonRules.Of(
        SettingsOf(cell, []).Over(SettingsReader.OfMetadata(notebook.Metadata(SettingsReader.Member), [])).Over(book));

    /// <summary>Everything that is wrong with what is said; the cell is null where the notebook says it.</summary>
    public static IEnumerable<(CodeCell? Cell, string Problem)> Problems(Notebook notebook, IEnumerable<CodeCell> cells)
    {
        var problems = new List<string>();
        SettingsReader.OfMetadata(notebook.Metadata(SettingsReader.Member), problems);
        return
        [
            .. problems.Select(problem => ((CodeCell?)null, problem)),
            .. cells.SelectMany(cell =>
            {
                List<string> found = [.. DispositionTags.ProblemsOf(cell.Cell.Tags)];
                SettingsOf(cell, found);
                return found.Select(problem => ((CodeCell?)cell, problem));
            }),
        ];
    }

    private static ComparisonSettings SettingsOf(CodeCell cell, ICollection<string> problems)
    {
        var (tags, metadata) = (SettingsReader.OfTags(cell.Cell.Tags, problems), SettingsReader.OfMetadata(cell.Cell.Metadata(SettingsReader.Member), problems));
        if (tags.Unordered is not null && metadata.Unordered is not null)
            problems.Add(ExpectationErrors.SaidTwice("unordered"));
        if (tags.Tolerance is not null && metadata.Tolerance is not null)
            problems.Add(ExpectationErrors.SaidTwice("tolerance"));
        if (tags.Ignore is not null && metadata.Ignore is not null)
            problems.Add(ExpectationErrors.SaidTwice("ignore"));
        if (tags.Pixels is not null && metadata.Pixels is not null)
            problems.Add(ExpectationErrors.SaidTwice("pixels"));
        if (tags.Colour is not null && metadata.Colour is not null)
            problems.Add(ExpectationErrors.SaidTwice("colour"));
        return tags.Over(metadata);
    }
}
