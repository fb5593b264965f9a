using System.Text.Json;
using Literate.Documents;
using Literate.Documents.Converting;

namespace Literate.Tests.Documents.Converting;

/// <summary>
/// All that a notebook says, as lines, but for what is listed as lost: of an original and of what came back, the lines are
/// the same exactly when nothing else was lost.
/// </summary>
/// <remarks>It knows nothing of formats, and looks at the notebooks only through what is public.</remarks>
internal sealed class Told(IEnumerable<Loss> losses)
{
    private readonly List<Loss> _losses = [.. losses];

    /// <summary>The lines of the notebook that was converted.</summary>
    public IReadOnlyList<string> Original(Notebook notebook)
    {
        var cells = notebook.Cells.Index().Where(cell => !IsLost(cell.Index, LossKind.EmptyCell))
            .Select(cell => (cell.Item, Lost: _losses.Where(loss => loss.Cell == cell.Index).Select(loss => loss.Kind).ToHashSet(), Tags: TagsOf(cell.Item, cell.Index)));
        return [.. Lines(cells)];
    }

    /// <summary>The lines of the notebook that came back.</summary>
    public IReadOnlyList<string> Back(Notebook original, Notebook back)
    {
        var left = new Queue<int>(original.Cells.Index().Where(cell => !IsLost(cell.Index, LossKind.EmptyCell)).Select(cell => cell.Index));
        var cells = new List<(Cell, HashSet<LossKind>, IEnumerable<string>)>();
        foreach (var cell in back.Cells)
        {
            var index = left.TryDequeue(out var next) ? next : -1;
            var lost = _losses.Where(loss => loss.Cell == index).Select(loss => loss.Kind).ToHashSet();
            if (index >= 0 && original.Cells[index].Id is null)
                lost.Add(LossKind.Id); // It is a new one.
            while (left.TryPeek(out next) && IsLost(next, LossKind.CellBorder))
                left.Dequeue();
            cells.Add((cell, lost, cell.Tags));
        }

        return [.. Lines(cells)];
    }

    private IEnumerable<string> TagsOf(Cell cell, int index) =>
        cell.Tags.Where(tag => !_losses.Contains(new Loss(index, LossKind.Tag, $"the tag `{tag}`")));

    private bool IsLost(int cell, LossKind kind) => _losses.Any(loss => loss.Cell == cell && loss.Kind == kind);

    private IEnumerable<string> Lines(IEnumerable<(Cell Cell, HashSet<LossKind> Lost, IEnumerable<string> Tags)> cells)
    {
        foreach (var (cell, lost, tags) in cells)
        {
            if (lost.Contains(LossKind.CellBorder))
                continue; // It is part of the one before it, whose text is looked at by itself.

            var isProse = lost.Contains(LossKind.CellKind) || cell.Kind != CellKind.Code;
            yield return $"== {(isProse ? "prose" : $"code in {cell.Language}")}";
            if (isProse)
                continue;
            if (!lost.Contains(LossKind.Source))
                yield return cell.Source;
            yield return $"tags {string.Join(' ', tags.Where(tag => tag != CellTag.RemoveCell && !Compared(cell).Contains(tag)))}, hidden {cell.IsHidden}";
            yield return $"compared {string.Join(' ', Compared(cell).Order(StringComparer.Ordinal))}";
            if (cell.Id is not null && !lost.Contains(LossKind.Id) && !_losses.Any(loss => loss.Kind == LossKind.Version))
                yield return $"id {cell.Id}";
            if (!lost.Contains(LossKind.ExecutionCount))
                yield return $"count {cell.ExecutionCount}";
            if (!lost.Contains(LossKind.Outputs))
            {
                foreach (var line in OutputText.Joined(cell.Outputs).Select(output => Line(output, lost)).Where(line => line.Length > 0))
                    yield return line;
            }
        }
    }

    /// <summary>How the cell's outputs are compared. Whether tags or metadata say it is all one.</summary>
    private static IEnumerable<string> Compared(Cell cell) => ComparisonWords.Of(cell);

    private static string Line(Output output, HashSet<LossKind> lost)
    {
        if (lost.Contains(LossKind.OutputLayout))
            return string.Concat(OutputText.Of([output]).Where(character => !char.IsWhiteSpace(character)));
        return output switch
        {
            DisplayOutput display => $"displayed {Line(display.Data, lost)}",
            ResultOutput result => $"{(lost.Contains(LossKind.Returned) ? "displayed" : "returned")} {Line(result.Data, lost)}",
            ErrorOutput error => $"error {error.Name}: {error.Value} {(lost.Contains(LossKind.Stack) ? "" : string.Join('|', error.Traceback))}",
            StreamOutput stream => $"{stream.Name}: {stream.Text}",
            _ => throw new ArgumentOutOfRangeException(nameof(output)),
        };
    }

    private static string Line(MimeBundle data, HashSet<LossKind> lost) => string.Join(';', data.Entries
        .OrderBy(entry => entry.MimeType, StringComparer.Ordinal)
        .Select(entry => $"{entry.MimeType}: {(lost.Contains(LossKind.Data) && entry.MimeType == "image/png" ? "" : Compact(entry))}"));

    private static string Compact(MimeEntry entry) => MimeEntry.IsJson(entry.MimeType) ? JsonSerializer.Serialize(JsonElement.Parse(entry.Value)) : entry.Value;
}
