using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>The lines of an .ipynb file, where the text of a cell stands as JSON: in one string, or in one for each line.</summary>
/// <param name="content">What the file holds; a notebook.</param>
internal sealed class IpynbFileLines(ReadOnlyMemory<byte> content) : FileLines
{
    private readonly IpynbText _text = IpynbText.Parse(content.Span);

    public override int? OfSource(int cell, int line)
    {
        var source = Member(cell, "source");
        if (source.ValueKind == JsonValueKind.Undefined)
            return null;

        var (current, begins) = (1, true);
        foreach (var part in StringsIn(source).Select(part => (Json: part, Lines: LinesOf(part))).Where(part => part.Lines is not [""]))
        {
            // The first line of the part goes on with the one before, unless that has ended.
            var first = begins ? current : current + 1;
            current += part.Lines.Length - 1;
            begins = part.Lines[^1].Length == 0;
            if (line >= first && line <= (begins ? current - 1 : current))
                return _text.LineOf(part.Json);
        }

        return _text.LineOf(source);
    }

    public override int? OfOutput(int cell, string expected, int line)
    {
        var outputs = Member(cell, "outputs");
        if (outputs.ValueKind != JsonValueKind.Array || outputs.GetArrayLength() == 0)
            return null;

        var lines = expected.Split('\n');
        if (line > lines.Length || lines[line - 1].Length == 0)
            return _text.LineOf(outputs);

        // Of lines that are the same the one at the same place among them.
        var text = lines[line - 1].StartsWith('\\') ? lines[line - 1][1..] : lines[line - 1];
        var place = lines.Take(line - 1).Count(other => other == lines[line - 1]);
        var found = StringsIn(outputs).SelectMany(part => LinesOf(part).Where(stored => stored.TrimEnd() == text).Select(_ => part)).Skip(place).Take(1).ToList();
        return _text.LineOf(found is [var there] ? there : outputs);
    }

    private JsonElement Member(int cell, string name) => JsonPath.Find(JsonPath.Find(_text.Root, ["cells"])[cell], [name]);

    private static string[] LinesOf(JsonElement text) => LineEnds.Normalized(JsonString.Read(text)).Split('\n');

    private static IEnumerable<JsonElement> StringsIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(StringsIn),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => StringsIn(member.Value)),
        _ => [],
    };
}
