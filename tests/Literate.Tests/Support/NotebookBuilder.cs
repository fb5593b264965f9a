using System.Text.Json;
using System.Text.Json.Nodes;
using Literate.Documents;

namespace Literate.Tests.Support;

/// <summary>Writes the text of an .ipynb file, laid out as Jupyter does it.</summary>
internal sealed class NotebookBuilder
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonArray _cells = [];
    private int? _count;
    private JsonNode? _literate, _literateOfNotebook;

    /// <summary>A notebook with these code cells, which have no outputs.</summary>
    public static NotebookBuilder Of(params IEnumerable<string> cells) =>
        cells.Aggregate(new NotebookBuilder(), (notebook, cell) => notebook.Code(cell));

    /// <summary>Adds a code cell with the outputs stored in it.</summary>
    public NotebookBuilder Code(string source, params IEnumerable<Output> outputs) => Tagged([], source, outputs);

    /// <summary>Adds a code cell with a tag.</summary>
    public NotebookBuilder Tagged(string tag, string source, params IEnumerable<Output> outputs) => Tagged([tag], source, outputs);

    /// <summary>Gives the next code cell an execution count.</summary>
    public NotebookBuilder Counted(int? count)
    {
        _count = count;
        return this;
    }

    /// <summary>Gives the next code cell something under <c>literate</c> in its metadata.</summary>
    public NotebookBuilder WithMetadata(string json)
    {
        _literate = JsonNode.Parse(json);
        return this;
    }

    /// <summary>Gives the notebook something under <c>literate</c> in its metadata.</summary>
    public NotebookBuilder WithMetadataOfNotebook(string json)
    {
        _literateOfNotebook = JsonNode.Parse(json);
        return this;
    }

    /// <summary>Adds a code cell in another language.</summary>
    public NotebookBuilder InLanguage(string language, string source)
    {
        Code(source);
        _cells[^1]!["metadata"]!["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        return this;
    }

    /// <summary>Adds a cell of prose.</summary>
    public NotebookBuilder Markdown(string source)
    {
        _cells.Add(new JsonObject { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = Lines(source) });
        return this;
    }

    /// <summary>The file's text.</summary>
    public string ToJson()
    {
        var notebook = new JsonObject
        {
            ["cells"] = _cells.DeepClone(),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        if (_literateOfNotebook is not null)
            notebook["metadata"]!["literate"] = _literateOfNotebook.DeepClone();
        return notebook.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Adds a cell with several tags.</summary>
    public NotebookBuilder Tagged(string[] tags, string source, params IEnumerable<Output> outputs)
    {
        var metadata = new JsonObject();
        if (tags.Length > 0)
            metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        if (_literate is not null)
            metadata["literate"] = _literate;
        _cells.Add(new JsonObject
        {
            ["cell_type"] = "code",
            ["execution_count"] = _count,
            ["id"] = $"cell-{_cells.Count}",
            ["metadata"] = metadata,
            ["outputs"] = new JsonArray([.. outputs.Select(Json)]),
            ["source"] = Lines(source),
        });
        (_count, _literate) = (null, null);
        return this;
    }

    private static JsonNode Json(Output output) => output switch
    {
        StreamOutput stream => new JsonObject { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = Lines(stream.Text) },
        DisplayOutput display => new JsonObject
        {
            ["data"] = Json(display.Data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        },
        ResultOutput result => new JsonObject
        {
            ["data"] = Json(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "This output has no form in a file."),
    };

    private static JsonObject Json(MimeBundle bundle) =>
        new(bundle.Entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.MimeType, Lines(entry.Value))));

    private static JsonArray Lines(string text)
    {
        var lines = text.Split('\n');
        var ended = lines[..^1].Select(line => line + '\n').Append(lines[^1]).Where(line => line.Length > 0);
        return new JsonArray([.. ended.Select(line => (JsonNode)line)]);
    }
}
