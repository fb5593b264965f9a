using System.Text;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Changes parts of an .ipynb file and leaves every other byte as it is.</summary>
/// <remarks>
/// Where <see cref="IpynbWriter"/> lays a file out anew, this keeps the layout that the file has, however odd: accepted
/// outputs shall be the only difference that version control shows.
/// </remarks>
public static class IpynbEdit
{
    /// <summary>Gives code cells new outputs and execution counts.</summary>
    /// <param name="original">The file's content.</param>
    /// <param name="byCellIndex">What to store, by the cell's index from 0 among all cells of the notebook.</param>
    /// <returns>
    /// The file's new content. Outputs that say what the file says already keep their bytes, so that doing the same again
    /// changes nothing. Members that a cell lacks are added where there is something to store in them.
    /// </returns>
    /// <exception cref="DocumentException">The original is not a notebook.</exception>
    /// <exception cref="ArgumentException">An index names no cell or one that holds no code, or an output has text under a
    /// JSON MIME type that is not JSON.</exception>
    public static byte[] ReplaceOutputs(ReadOnlyMemory<byte> original, IReadOnlyDictionary<int, CellOutputs> byCellIndex)
    {
        var text = IpynbText.Parse(original.Span);
        var notebook = IpynbReader.Read(text);
        var style = IpynbStyle.Detect(original.Span, text);
        var splices = new List<Splice>();
        foreach (var (index, outputs) in byCellIndex.OrderBy(entry => entry.Key))
        {
            if (index < 0 || index >= notebook.Cells.Length)
                throw new ArgumentOutOfRangeException(nameof(byCellIndex), index, "The notebook has no cell with this index.");
            if (notebook.Cells[index].Kind != CellKind.Code)
                throw new ArgumentException($"The cell with index {index} holds no code.", nameof(byCellIndex));

            splices.AddRange(new CellEdit(original, text, style, notebook.Cells[index]).Splices(outputs));
        }

        return Apply(original.Span, splices);
    }

    private static byte[] Apply(ReadOnlySpan<byte> original, List<Splice> splices)
    {
        var result = new List<byte>(original.Length);
        var done = 0;

        // The sort is stable: what is inserted at one place stays in order.
        foreach (var splice in splices.OrderBy(splice => splice.Start))
        {
            result.AddRange(original[done..splice.Start]);
            result.AddRange(splice.Bytes);
            done = splice.End;
        }

        result.AddRange(original[done..]);
        return [.. result];
    }

    /// <summary>Bytes to put in the place of others.</summary>
    private sealed record Splice(int Start, int End, byte[] Bytes);

    /// <summary>The changes to one cell.</summary>
    private sealed class CellEdit(ReadOnlyMemory<byte> original, IpynbText text, IpynbStyle fileStyle, Cell cell)
    {
        // A cell may stand in one line of a file that has many.
        private readonly IpynbStyle _style =
            original.Span[text.StartOf(cell.Json)..text.EndOf(cell.Json)].Contains((byte)'\n')
                ? fileStyle
                : fileStyle.InOneLine();

        public IEnumerable<Splice> Splices(CellOutputs outputs)
        {
            if (cell.ExecutionCount != outputs.ExecutionCount)
                yield return Set("execution_count", new JsonPart.Number(outputs.ExecutionCount));
            if (IpynbOutputs.AreSame(cell.Outputs, outputs.Outputs))
                yield break;

            if (IpynbOutputEdit.Changes(cell.Outputs, outputs.Outputs) is { } changes)
            {
                foreach (var change in changes)
                    yield return Set(change);
            }
            else
            {
                yield return Set("outputs", IpynbOutputs.Part(
                    cell.Outputs, IpynbOutputs.InPlace(cell.Outputs, outputs.Outputs), json => new JsonPart.Untouched(json)));
            }
        }

        private Splice Set(IpynbOutputEdit.Change change)
        {
            var (start, end) = (text.StartOf(change.Old), text.EndOf(change.Old));

            var raw = change.Old.GetRawText();
            var isInOneLine = raw is not ("[]" or "{}") && !raw.Contains('\n');
            return new Splice(start, end, [.. JsonLayout.Write(change.New, isInOneLine ? _style.InOneLine() : _style, MarginAt(start))]);
        }

        private Splice Set(string name, JsonPart value)
        {
            var members = cell.Json.EnumerateObject().ToList();
            var there = members.FindLastIndex(member => member.Name == name);
            if (there >= 0)
            {
                var (start, end) = (text.StartOf(members[there].Value), text.EndOf(members[there].Value));
                return new Splice(start, end, [.. JsonLayout.Write(value, _style, MarginOf(members[there]))]);
            }

            // Before the first member whose name sorts after this one, as IpynbWriter does; else after the last.
            var next = members.FindIndex(member => string.CompareOrdinal(member.Name, name) > 0);
            var neighbour = members[next < 0 ? ^1 : next];
            var margin = MarginOf(neighbour);
            var member = $"\"{name}\"{_style.Colon}{Encoding.UTF8.GetString(JsonLayout.Write(value, _style, margin))}";
            var separator = _style.Indent is null ? _style.Comma : $",{_style.Newline}{margin}";
            var place = next < 0 ? text.EndOf(neighbour.Value) : text.StartOf(neighbour);
            return new Splice(place, place, Encoding.UTF8.GetBytes(next < 0 ? separator + member : member + separator));
        }

        /// <summary>The blanks before a member that begins its line; else those that a member at its depth should have.</summary>
        private string MarginOf(JsonProperty member)
        {
            var before = original.Span[..text.StartOf(member)];
            var line = Encoding.UTF8.GetString(before[(before.LastIndexOf((byte)'\n') + 1)..]);
            return string.IsNullOrWhiteSpace(line) ? line : string.Concat(Enumerable.Repeat(_style.Indent, 3));
        }

        /// <summary>The blanks before the line of a place.</summary>
        private string MarginAt(int place)
        {
            var before = original.Span[..place];
            var line = Encoding.UTF8.GetString(before[(before.LastIndexOf((byte)'\n') + 1)..]);
            return line[..^line.TrimStart(' ', '\t').Length];
        }
    }
}
