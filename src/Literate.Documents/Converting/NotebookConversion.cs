using System.Collections.Immutable;
using System.Text.Json;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Converting;

/// <summary>A notebook in another format.</summary>
/// <param name="Original">The notebook.</param>
/// <param name="Content">What the files in the other format hold.</param>
/// <param name="Losses">
/// What the other format cannot hold, in the order of the cells. It holds all else: read from it, the notebook says the same.
/// </param>
public sealed record NotebookConversion(Notebook Original, NotebookContent Content, ImmutableArray<Loss> Losses)
{
    /// <summary>Converts a notebook.</summary>
    /// <remarks>
    /// What is written is read again and held against the original, cell by cell. So what is lost is found out and not foretold,
    /// and nothing can be lost in silence because nobody had thought of it.
    /// </remarks>
    /// <param name="from">The path or name of the notebook's file, of which only the extension matters.</param>
    /// <param name="content">What its files hold.</param>
    /// <param name="to">The path or name of the file it is to be written to, of which only the extension matters; it is another one.</param>
    /// <exception cref="DocumentException">An extension is not that of a notebook, the content is none, or the other format cannot hold it at all.</exception>
    /// <exception cref="ArgumentException">Both files have the same extension.</exception>
    public static NotebookConversion Convert(string from, NotebookContent content, string to)
    {
        var (source, target) = (NotebookFile.FormatOf(from), NotebookFile.FormatOf(to));
        if (source == target)
            throw new ArgumentException($"Both files are {source.Extension} files, so there is nothing to convert.", nameof(to));

        var original = source.Read(content);
        var fitted = target.Fit(original with { Cells = [.. original.Cells.Select(ComparisonWords.AsTags)] });
        if (!target.CanHold(fitted.Notebook))
            throw ConvertingErrors.NoCode(target.Extension);
        var written = target.Write(fitted.Notebook);
        var again = target.Read(written);
        if (!again.Cells.Select(cell => (cell.Kind, cell.Language)).SequenceEqual(fitted.Notebook.Cells.Select(cell => (cell.Kind, cell.Language))))
            throw ConvertingErrors.NotReadBack(target.Extension);

        ImmutableArray<Loss> losses =
        [
            .. OfNotebook(original, again),
            .. source.Asides(content),
            .. fitted.Losses,
            .. fitted.From.SelectMany((from, i) => OfCells(original, from, fitted.Notebook.Cells[i], again.Cells[i])),
        ];
        return new NotebookConversion(original, written, [.. losses.OrderBy(loss => loss.Cell ?? -1)]);
    }

    private static IEnumerable<Loss> OfCells(Notebook original, ImmutableArray<int> from, Cell fitted, Cell again)
    {
        if (fitted.Source != again.Source)
            yield return new Loss(from[0], LossKind.Source, Difference(fitted.Source, again.Source));
        if (again.Kind == CellKind.Code && OutputText.Written(fitted.Outputs) != OutputText.Written(again.Outputs))
            yield return new Loss(from[0], LossKind.Outputs, "what its output says: a character in it cannot be written there");
        foreach (var loss in from.SelectMany(index => new LostOfCell(index, original.Cells[index], again).All()))
            yield return loss;
    }

    private static string Difference(string before, string after)
    {
        if (after.StartsWith(before + "\n", StringComparison.Ordinal))
            return "that words in square brackets are no link: an address for them stands elsewhere in the document";
        var line = before.Split('\n').Zip(after.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
        return $"a character in line {line} of its text, which cannot be written there";
    }

    private static IEnumerable<Loss> OfNotebook(Notebook original, Notebook again)
    {
        if (original.Json.ValueKind != JsonValueKind.Object)
            yield break;

        var version = (Major: JsonPath.Find(original.Json, ["nbformat"]), Minor: JsonPath.Find(original.Json, ["nbformat_minor"]));
        if (version.Major.ValueKind == JsonValueKind.Number && !(version.Minor is { ValueKind: JsonValueKind.Number } minor && minor.TryGetInt32(out var number) && number == 5))
            yield return new Loss(null, LossKind.Version, $"that it is in nbformat 4.{(version.Minor.ValueKind == JsonValueKind.Undefined ? "0" : version.Minor.GetRawText())}");
        foreach (var member in original.Json.EnumerateObject().Select(member => member.Name).Except(["cells", "metadata", "nbformat", "nbformat_minor"]))
            yield return new Loss(null, LossKind.Metadata, $"`{member}` of the notebook");
        if (original.Metadata() is not { ValueKind: JsonValueKind.Object } metadata)
            yield break;

        var stock = IpynbNewNotebook.Json(again.DefaultLanguage);
        foreach (var member in metadata.EnumerateObject().DistinctBy(member => member.Name))
        {
            if (!IsThere(member.Name, member.Value, again) && !IpynbNewNotebook.IsSame(JsonPath.Find(stock, ["metadata", member.Name]), member.Value)
                && !IpynbNewNotebook.IsSame(JsonPath.Find(stock, ["metadata", "polyglot_notebook", member.Name]), member.Value))
                yield return new Loss(null, LossKind.Metadata, $"`{member.Name}` in its metadata");
        }
    }

    /// <summary>Whether a member of the metadata is there again, in the place where the other format has it.</summary>
    private static bool IsThere(string name, JsonElement value, Notebook again) => name switch
    {
        "polyglot_notebook" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member =>
            again.Metadata(member.Name).ValueKind != JsonValueKind.Undefined || again.Metadata(name, member.Name).ValueKind != JsonValueKind.Undefined),
        "kernelInfo" when again.Metadata("polyglot_notebook", name).ValueKind != JsonValueKind.Undefined => true,
        _ => again.Metadata(name).ValueKind != JsonValueKind.Undefined,
    };
}
