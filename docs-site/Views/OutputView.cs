using DocsSite.Markup;
using DocsSite.Prose;
using Literate.Documents;
using Literate.Running;
using Literate.Verdicts;

namespace DocsSite.Views;

/// <summary>An output below its cell: always with a word that says what it is, so that colour is not needed to tell.</summary>
/// <param name="prose">Renders Markdown.</param>
internal sealed class OutputView(ProseRenderer prose)
{
    // The richest that a page can show comes first.
    private static readonly string[] Preferred =
        ["text/html", "text/markdown", ImageTypes.Svg, "image/png", "image/jpeg", "image/gif", "application/json", "text/plain"];

    public Html Render(Output output, int cell) => output switch
    {
        StreamOutput { Name: StreamOutput.StandardOutput } stream => Block("output", "Output", Text(stream.Text)),
        StreamOutput stream => Block("output stderr", "Standard error", Text(stream.Text)),
        ErrorOutput error => Error(error),
        ResultOutput result => Value(result.Data, "Result", cell),
        DisplayOutput display => Value(display.Data, "Output", cell),
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "This output has no view."),
    };

    private Html Error(ErrorOutput error)
    {
        var isCompiler = error.Name == CompilationErrors.Name;
        var (label, headline) = isCompiler
            ? ("Does not compile", Html.Empty)
            : ("Error", Html.Of($"<p class=\"error-name\">{TerminalText.Clean(error.Name)}</p>\n"));
        var stack = string.Join('\n', error.Traceback.Select(TerminalText.Clean));
        return Block(
            "output error",
            label,
            Html.Of($"{headline}{Text(error.Value)}{(stack.Length == 0 ? Html.Empty : Html.Of($"<pre class=\"stack\" tabindex=\"0\">\n{stack}</pre>\n"))}"));
    }

    private Html Value(MimeBundle data, string label, int cell)
    {
        var type = Preferred.FirstOrDefault(type => data[type] is not null);
        type ??= data.Entries.FirstOrDefault(entry => entry.MimeType.StartsWith("text/", StringComparison.Ordinal) || MimeEntry.IsJson(entry.MimeType))?.MimeType;
        return data.Entries.IsEmpty ? Html.Empty : type is null
            ? Block("output", label, Html.Of($"<p class=\"unknown\">A value of the type {string.Join(", ", data.Entries.Select(entry => entry.MimeType))}, which a page cannot show.</p>\n"))
            : Block("output", label, Shown(type, data[type]!, data["text/plain"] ?? $"Output of cell {cell}", cell));
    }

    private Html Shown(string type, string value, string description, int cell) => type switch
    {
        "text/plain" => Text(value),
        _ when MimeEntry.IsJson(type) => Text(JsonText.Of(value)),
        "text/markdown" => Html.Of($"<div class=\"prose\">\n{prose.RenderOutput(value, cell)}</div>\n"),
        "text/html" => HtmlFrame.Of(value, description),
        _ when type.StartsWith("text/", StringComparison.Ordinal) => Text(value),
        _ when ImageTypes.DataAddress(type, value) is { } address =>
            Figure.Of(address, value, TerminalText.Clean(description)),
        _ => Html.Of($"<p class=\"unknown\">An image of the type {type}, whose data is damaged.</p>\n"),
    };

    private static Html Block(string kind, string label, Html content) => Html.Of(
        $"""
        <div class="{kind}">
        <p class="output-label">{label}</p>
        {content}</div>

        """);

    private static Html Text(string text) => FoldedText.Of(TerminalText.Clean(text));
}
