using System.Text.Json;

namespace Literate.Documents.Converting;

/// <summary>Compares a cell with what became of it.</summary>
/// <param name="index">The index of the cell.</param>
/// <param name="before">The cell.</param>
/// <param name="after">What is read again in its place.</param>
internal sealed class LostOfCell(int index, Cell before, Cell after)
{
    private static readonly string[] OfModel = ["cell_type", "id", "metadata", "source", "outputs", "execution_count", "attachments"];

    /// <summary>What of the cell is not there any more, but for its text.</summary>
    public IEnumerable<Loss> All() => [.. Tags(), .. Metadata(), .. Counts(), .. Attachments(), .. Outputs()];

    private IEnumerable<Loss> Tags() => before.Tags
        .Where(tag => !after.Tags.Contains(tag) && !ComparisonWords.Of(after).Contains(tag) && !(tag == CellTag.RemoveCell && after.IsHidden))
        .Select(tag => new Loss(index, LossKind.Tag, $"the tag `{tag}`"));

    private IEnumerable<Loss> Metadata()
    {
        if (before.Id is not null && after.Id != before.Id)
            yield return new Loss(index, LossKind.Id, "the id");
        foreach (var name in NamesIn(before.Json).Except(OfModel))
            yield return new Loss(index, LossKind.Metadata, $"`{name}` of the cell");
        var kept = NamesIn(after.Metadata()).ToHashSet();
        foreach (var member in ComparisonWords.MembersOf(before).Where(member => ComparisonWords.WordOf(member) is not { } word || !ComparisonWords.Of(after).Contains(word)))
            yield return new Loss(index, LossKind.Metadata, $"`{member.Name}` under `{ComparisonWords.Member}` in its metadata");
        foreach (var name in NamesIn(before.Metadata()).Where(name => name != "tags" && !kept.Contains(name) && !IsLanguage(name) && !IsComparison(name)))
            yield return new Loss(index, LossKind.Metadata, $"`{name}` in its metadata");
    }

    /// <summary>Whether a member of the metadata says in which language the cell is, and nothing else.</summary>
    private bool IsLanguage(string name)
    {
        var language = name switch { "polyglot_notebook" => "kernelName", "dotnet_interactive" => "language", "vscode" => "languageId", _ => null };
        return language is not null && NamesIn(before.Metadata(name)).All(member => member == language);
    }

    /// <summary>Whether a member of the metadata is told of member by member.</summary>
    private bool IsComparison(string name) => name == ComparisonWords.Member && before.Metadata(name).ValueKind == JsonValueKind.Object;

    private IEnumerable<Loss> Counts()
    {
        var counts = before.Outputs.OfType<ResultOutput>().Select(result => result.ExecutionCount).Prepend(before.ExecutionCount);
        if (after.ExecutionCount != before.ExecutionCount || (after.ExecutionCount is null && counts.Any(count => count is not null)))
            yield return new Loss(index, LossKind.ExecutionCount, "the execution count");
    }

    private IEnumerable<Loss> Attachments() => NamesIn(before.Attachments).Except(NamesIn(after.Attachments))
        .Select(name => new Loss(index, LossKind.Attachment, $"the attachment `{name}`"));

    private IEnumerable<Loss> Outputs()
    {
        if (before.Outputs.IsEmpty)
            return [];
        if (after.Kind != CellKind.Code)
            return [new Loss(index, LossKind.Outputs, "its outputs")];

        // A backslash before what would pass for a wildcard is there in some formats, and not in others.
        var (old, kept) = (OutputText.Joined(before.Outputs.Select(Wildcards.Literal)).ToList(), OutputText.Joined(after.Outputs.Select(Wildcards.Literal)).ToList());
        return old.SequenceEqual(kept) && !old.Any(HasMetadata) ? [] : old.SelectMany(output => Lost(output, kept)).Distinct();
    }

    private IEnumerable<Loss> Lost(Output output, List<Output> kept)
    {
        if (HasMetadata(output) && !kept.Any(HasMetadata))
            yield return new Loss(index, LossKind.Metadata, "the metadata of an output");
        foreach (var entry in EntriesOf(output).Where(entry => !kept.SelectMany(EntriesOf).Any(other => other.MimeType == entry.MimeType)))
            yield return new Loss(index, LossKind.Outputs, $"what an output has under {entry.MimeType}, or that it stands there");
        if (output is ResultOutput && !kept.Any(other => other is ResultOutput))
            yield return new Loss(index, LossKind.Returned, "that a value was returned, and not displayed");
        if (output is ErrorOutput { Traceback.IsEmpty: false } && !kept.Any(other => other is ErrorOutput { Traceback.IsEmpty: false }))
            yield return new Loss(index, LossKind.Stack, "the stack below its exception");
        foreach (var entry in EntriesOf(output).Where(entry => OutputText.IsBinary(entry.MimeType) && !OutputText.IsSummary(entry) && !kept.SelectMany(EntriesOf).Contains(entry)))
            yield return new Loss(index, LossKind.Data, $"the data under {entry.MimeType}: their length and their hash are kept");
        if (!kept.Contains(Plainer(output)) && !kept.Contains(output))
            yield return new Loss(index, LossKind.OutputLayout, "colours, blanks and line ends at the ends of lines, or the layout of JSON in an output");
    }

    /// <summary>An output without what is told of by itself: that it was returned, its stack, and the data in it.</summary>
    private static Output Plainer(Output output) => output switch
    {
        DisplayOutput display => new DisplayOutput(Plainer(display.Data)),
        ResultOutput result => new DisplayOutput(Plainer(result.Data)),
        ErrorOutput error => error with { Traceback = [], Json = default },
        _ => output,
    };

    private static MimeBundle Plainer(MimeBundle bundle) => new([.. bundle.Entries.OrderBy(entry => entry.MimeType, StringComparer.Ordinal).Select(
        entry => OutputText.IsBinary(entry.MimeType) && OutputText.Parse(OutputText.Of([new DisplayOutput(new MimeBundle([entry]))])) is [DisplayOutput { Data.Entries: [var summary] }] ? summary : entry)]);

    private static IEnumerable<MimeEntry> EntriesOf(Output output) => output switch
    {
        DisplayOutput display => display.Data.Entries,
        ResultOutput result => result.Data.Entries,
        _ => [],
    };

    private static bool HasMetadata(Output output) => NamesIn(JsonPath.Find(output.Json, ["metadata"])).Any();

    private static IEnumerable<string> NamesIn(JsonElement json) => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(member => member.Name).Distinct() : [];
}
