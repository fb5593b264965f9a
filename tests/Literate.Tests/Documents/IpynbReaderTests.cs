using System.Text;
using System.Text.Json;
using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

public class IpynbReaderTests
{
    [Fact]
    public void A_notebook_of_VS_Code_is_read_in_all_its_parts()
    {
        var notebook = Cases.Read("vscode-polyglot.ipynb");

        Assert.Equal("csharp", notebook.DefaultLanguage);
        Assert.Equal(
            [CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Code], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["csharp", "fsharp", "csharp"], notebook.CodeCells.Select(cell => cell.Language));
        Assert.Equal("# Two languages\n\nC# first.", notebook.Cells[0].Source);
        Assert.Equal(1, notebook.Cells[1].ExecutionCount);
        Assert.Equal(
            [
                new StreamOutput("stdout", "hi\n"),
                new ResultOutput(new MimeBundle([
                    new MimeEntry("text/html", "<div class=\"dni-plaintext\"><pre>42</pre></div>"),
                    new MimeEntry("text/plain", "42")]), 1),
            ],
            notebook.Cells[1].Outputs);
        Assert.Equal(["raises-exception"], notebook.Cells[3].Tags);
        Assert.Equal(
            new ErrorOutput("System.Exception", "no",
                ["System.Exception: no\n", "   at Submission#4.<<Initialize>>d__0.MoveNext()"]),
            Assert.Single(notebook.Cells[3].Outputs));
        Assert.Equal(".net-csharp", notebook.Metadata("kernelspec", "name").GetString());
    }

    [Fact]
    public void Attachments_ids_and_raw_cells_are_read()
    {
        var dot = Cases.Read("attachments.ipynb").Cells[0];
        Assert.StartsWith("iVBORw0", dot.Attachments.GetProperty("dot.png").GetProperty("image/png").GetString());

        var cells = Cases.Read("cell-ids.ipynb").Cells;
        Assert.Equal(["8f3b-A_z", "0", "raw-1", "raw-2"], cells.Select(cell => cell.Id));
        Assert.Equal((CellKind.Raw, "<b>raw</b>"), (cells[2].Kind, cells[2].Source));
        Assert.Equal("text/html", cells[2].Metadata("raw_mimetype").GetString());
    }

    [Fact]
    public void Text_may_be_one_string_or_an_array_of_lines()
    {
        var cell = Cases.Read("nbformat-4-0.ipynb").Cells[0];
        Assert.Equal("print(1)\n2", cell.Source);
        Assert.Equal(new StreamOutput("stdout", "1\n"), cell.Outputs[0]);
        Assert.Equal(new ResultOutput(MimeBundle.Of("text/plain", "2"), 7), cell.Outputs[1]);
    }

    [Fact]
    public void Lines_of_source_end_with_a_line_feed_but_the_text_of_a_stream_is_left_alone()
    {
        var cells = Cases.Read("crlf.ipynb").Cells;
        Assert.Equal("One\ntwo", cells[0].Source);
        Assert.Equal(new StreamOutput("stdout", "a\r\nb\n"), cells[1].Outputs[0]);
    }

    [Fact]
    public void JSON_keeps_its_text()
    {
        var output = (DisplayOutput)Cases.Read("numbers.ipynb").Cells[0].Outputs[0];
        Assert.Equal([1.0], JsonSerializer.Deserialize<double[]>(output.Data["application/vnd.plotly.v1+json"]!)!.Select(n => n / 1e5));
        Assert.Contains("\"b\": 1.0,", output.Data["application/json"]);
        Assert.Contains("-0\n", output.Data["application/json"]);
    }

    [Fact]
    public void Half_an_emoji_in_an_output_is_read_as_half_an_emoji()
    {
        var output = (StreamOutput)Cases.Read("escapes-as-others-write-them.ipynb").Cells[0].Outputs[0];
        Assert.Equal("cut in the middle of an emoji: 😀 and its other half\nalone: \uDE00\n", output.Text);
    }

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelName": "F#"}, "dotnet_interactive": {"language": "pwsh"}}""", "fsharp")]
    [InlineData("""{"dotnet_interactive": {"language": "pwsh"}, "vscode": {"languageId": "sql"}}""", "pwsh")]
    [InlineData("""{"vscode": {"languageId": "sql"}}""", "sql")]
    [InlineData("""{"vscode": {"languageId": "dotnet-interactive.fsharp"}}""", "fsharp")]
    [InlineData("""{"vscode": {"languageId": "polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"vscode": null}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void The_language_of_a_cell_stands_in_its_metadata(string metadata, string language) =>
        Assert.Equal(language, Cases.ParseCell($"\"metadata\": {metadata}").Cells[0].Language);

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}, "kernelspec": {"language": "C#"}}""", "fsharp")]
    [InlineData("""{"kernelspec": {"language": "PowerShell", "name": ".net-csharp"}}""", "pwsh")]
    [InlineData("""{"kernelspec": {"language": "polyglot-notebook", "name": ".net-fsharp"}}""", "fsharp")]
    [InlineData("""{"language_info": {"name": "python"}}""", "python")]
    [InlineData("""{"language_info": {"name": "polyglot-notebook"}}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void The_language_of_a_notebook_stands_in_its_metadata(string metadata, string language)
    {
        var notebook = Cases.Parse($$"""{"nbformat": 4, "metadata": {{metadata}}, "cells": [{"cell_type": "code"}]}""");
        Assert.Equal(language, notebook.DefaultLanguage);
        Assert.Equal(language, notebook.Cells[0].Language);
    }

    [Fact]
    public void A_byte_order_mark_does_not_matter()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{"nbformat": 4, "cells": []}""")];
        Assert.Empty(IpynbReader.Read(bytes).Cells);
    }

    [Fact]
    public void The_bytes_may_be_reused_after_reading()
    {
        var bytes = Cases.Bytes("cell-ids.ipynb");
        var notebook = IpynbReader.Read(bytes);
        var before = IpynbWriter.Write(notebook);
        Array.Clear(bytes);
        Assert.Equal(before, IpynbWriter.Write(notebook));
    }
}
