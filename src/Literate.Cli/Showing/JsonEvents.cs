using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Literate.Reporting;
using Literate.Sharding;

namespace Literate.Cli.Showing;

/// <summary>What happens in a run as JSON, an object in each line, for other programs. docs/json-events.md says what is in them.</summary>
/// <param name="output">Where they are written, each line as soon as it happens.</param>
internal sealed class JsonEvents(TextWriter output)
{
    /// <summary>The number of the form of the events. A member more is no new form; another meaning of one is.</summary>
    public const int Schema = 1;

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, int> _verdicts = new(StringComparer.Ordinal);
    private int _notebooks, _unreadable;

    /// <summary>Tells of a run that begins.</summary>
    /// <param name="notebooks">How many notebooks it has.</param>
    /// <param name="shard">The part of all notebooks that these are, or null where they are all.</param>
    public void RunStarted(int notebooks, PlannedShard? shard) => Write("run-started", json =>
    {
        json.WriteNumber("schema", Schema);
        json.WriteNumber("notebooks", notebooks);
        if (shard is null)
            return;
        json.WriteString("shard", shard.Shard.ToString());
        json.WriteNumber("notebooks_of_all_shards", shard.Notebooks);
    });

    /// <summary>Tells what happens, as it happens.</summary>
    /// <param name="events">The run.</param>
    /// <param name="ended">Deals with what came of a notebook, and gives what is kept of it.</param>
    public async Task ShowAsync(IAsyncEnumerable<RunEvent> events, Func<RunEvent.NotebookDone, NotebookRecord> ended)
    {
        await foreach (var happened in events)
        {
            switch (happened)
            {
                case RunEvent.NotebookStarted started:
                    Write("notebook-started", json => json.WriteString("notebook", started.Source.DisplayPath));
                    break;
                case RunEvent.CellStarted started:
                    Write("cell-started", json =>
                    {
                        json.WriteString("notebook", started.Source.DisplayPath);
                        WriteCell(json, started.Cell.Number, started.Cell.Title);
                        json.WriteNumber("cells", started.Of);
                    });
                    break;
                case RunEvent.NotebookDone done:
                    Ended(ended(done));
                    break;
            }
        }
    }

    /// <summary>Tells that the run has ended.</summary>
    /// <param name="exitCode">What the process will end with, as far as the notebooks decide.</param>
    /// <param name="warning">What is not as it should be and changes no verdict, or null.</param>
    public void RunDone(int exitCode, string? warning) => Write("run-done", json =>
    {
        json.WriteNumber("exit_code", exitCode);
        json.WriteNumber("notebooks", _notebooks);
        json.WriteNumber("unreadable", _unreadable);
        json.WriteNumber("cells", _verdicts.Values.Sum());
        json.WriteStartObject("verdicts");
        foreach (var (verdict, count) in _verdicts)
            json.WriteNumber(verdict, count);
        json.WriteEndObject();
        if (warning is not null)
            json.WriteString("warning", warning);
    });

    private void Ended(NotebookRecord notebook)
    {
        foreach (var cell in notebook.Cells)
        {
            var verdict = JsonNamingPolicy.KebabCaseLower.ConvertName(cell.Verdict);
            _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
            Write("cell-done", json => WriteCell(json, notebook, cell, verdict));
        }

        _notebooks++;
        _unreadable += notebook.Problem is null ? 0 : 1;
        Write("notebook-done", json =>
        {
            json.WriteString("notebook", notebook.Path);
            json.WriteBoolean("as_expected", notebook.IsGood);
            WriteSeconds(json, notebook.Duration);
            if (notebook.Problem is not null)
                json.WriteString("problem", PrintableText.Of(notebook.Problem));
            if (notebook.Warnings.Count == 0)
                return;
            json.WriteStartArray("warnings");
            foreach (var warning in notebook.Warnings)
                json.WriteStringValue(PrintableText.Of(warning));
            json.WriteEndArray();
        });
    }

    private static void WriteCell(Utf8JsonWriter json, int number, string title)
    {
        json.WriteNumber("cell", number);
        json.WriteString("title", PrintableText.Of(title));
    }

    private static void WriteCell(Utf8JsonWriter json, NotebookRecord notebook, CellRecord cell, string verdict)
    {
        json.WriteString("notebook", notebook.Path);
        WriteCell(json, cell.Number, cell.Title);
        json.WriteString("disposition", JsonNamingPolicy.KebabCaseLower.ConvertName(cell.Disposition.ToString()));
        json.WriteString("verdict", verdict);
        json.WriteBoolean("as_expected", cell.Text is null);
        WriteSeconds(json, cell.Duration);
        json.WriteString("headline", PrintableText.Of(cell.Headline));
        if (cell.NotCompared.Length > 0)
            json.WriteString("not_compared", PrintableText.Of(cell.NotCompared));
        if (cell.Line is { } line)
            json.WriteNumber("line", line);
        if (cell.Text is { } text)
            json.WriteString("text", text.ToString());
    }

    private static void WriteSeconds(Utf8JsonWriter json, TimeSpan duration) => json.WriteNumber("duration_seconds", Math.Round(duration.TotalSeconds, 3));

    private void Write(string name, Action<Utf8JsonWriter> members)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Layout))
        {
            json.WriteStartObject();
            json.WriteString("event", name);
            members(json);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(line.ToArray()) + '\n'); // In one write.
    }
}
