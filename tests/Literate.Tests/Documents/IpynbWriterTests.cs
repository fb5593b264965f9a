using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

public class IpynbWriterTests
{
    [Fact]
    public void A_new_notebook_is_written_as_nbformat_writes_it()
    {
        var notebook = new Notebook
        {
            Cells =
            [
                new Cell { Kind = CellKind.Markdown, Source = "# Title\n\nText." },
                new Cell
                {
                    Kind = CellKind.Code,
                    Source = "1",
                    Tags = ["skip-execution"],
                    Language = "fsharp",
                    ExecutionCount = 3,
                    Outputs =
                    [
                        new StreamOutput("stdout", "a\nb"),
                        new DisplayOutput(new MimeBundle([
                            new MimeEntry("text/plain", "x"),
                            new MimeEntry("image/png", "iVBO\nRw0="),
                            new MimeEntry("application/json", "{\"b\":1.0,\"a\":[]}")])),
                        new ResultOutput(MimeBundle.Of("text/html", "<b>\n</b>"), 3),
                        new ErrorOutput("E", "v", ["one", "two"]),
                    ],
                },
                new Cell { Kind = CellKind.Raw, Source = "", Id = "mine" },
            ],
        };

        Assert.Equal("""
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "cell-1",
               "metadata": {},
               "source": [
                "# Title\n",
                "\n",
                "Text."
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 3,
               "id": "cell-2",
               "metadata": {
                "polyglot_notebook": {
                 "kernelName": "fsharp"
                },
                "tags": [
                 "skip-execution"
                ]
               },
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a\n",
                  "b"
                 ]
                },
                {
                 "data": {
                  "application/json": {
                   "b": 1.0,
                   "a": []
                  },
                  "image/png": "iVBO\nRw0=",
                  "text/plain": [
                   "x"
                  ]
                 },
                 "metadata": {},
                 "output_type": "display_data"
                },
                {
                 "data": {
                  "text/html": [
                   "<b>\n",
                   "</b>"
                  ]
                 },
                 "execution_count": 3,
                 "metadata": {},
                 "output_type": "execute_result"
                },
                {
                 "ename": "E",
                 "evalue": "v",
                 "output_type": "error",
                 "traceback": [
                  "one",
                  "two"
                 ]
                }
               ],
               "source": [
                "1"
               ]
              },
              {
               "cell_type": "raw",
               "id": "mine",
               "metadata": {},
               "source": []
              }
             ],
             "metadata": {
              "kernelspec": {
               "display_name": ".NET (C#)",
               "language": "C#",
               "name": ".net-csharp"
              },
              "language_info": {
               "name": "polyglot-notebook"
              },
              "polyglot_notebook": {
               "kernelInfo": {
                "defaultKernelName": "csharp",
                "items": [
                 {
                  "aliases": [],
                  "languageName": "csharp",
                  "name": "csharp"
                 }
                ]
               }
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """, Cases.Text(IpynbWriter.Write(notebook)));
    }

    // Each as Python's json.dumps(text, ensure_ascii=False) gives it.
    [Theory]
    [InlineData("\0\u0001\u001F", @"\u0000\u0001\u001f")]
    [InlineData("\b\f\r\t", @"\b\f\r\t")]
    [InlineData("\"\\/", """
        \"\\/
        """)]
    [InlineData("\u007F\u0080\u00A0", "\u007F\u0080\u00A0")]
    [InlineData("<>&'+`é", "<>&'+`é")]
    [InlineData("\uE000\uFEFF\uFFFF", "\uE000\uFEFF\uFFFF")]
    [InlineData("😀👩‍🚀𠮷\U00100000", "😀👩‍🚀𠮷\U00100000")]
    public void Text_is_escaped_as_Python_escapes_it(string text, string spelling) => IsSpelled(text, spelling);

    // Python cannot write these in UTF-8 at all; attributes cannot hold them either.
    [Fact]
    public void Half_an_emoji_is_escaped()
    {
        IsSpelled("\uD83D", @"\ud83d");
        IsSpelled("\uDE00\uD83D.", @"\ude00\ud83d.");
    }

    [Fact]
    public void Text_is_cut_where_Python_cuts_lines()
    {
        var written = IpynbWriter.Write(new Notebook { Cells = [Code() with { Source = "a\r\nb\rc\u2028d\fe\u0085\n" }] });
        Assert.Contains("""
               "source": [
                "a\r\n",
                "b\r",
                "c@",
                "d\f",
                "e#",
                "\n"
               ]
            """.Replace('@', '\u2028').Replace('#', '\u0085'), Cases.Text(written));
    }

    [Fact]
    public void Only_what_was_changed_is_written_anew()
    {
        var bytes = Cases.Bytes("unknown-members.ipynb");
        var notebook = IpynbReader.Read(bytes);
        var cell = notebook.Cells[0];

        var changed = IpynbWriter.Write(notebook with { Cells = [cell with { Outputs = [new StreamOutput("stdout", "y")] }] });

        Assert.Equal(Cases.Text(bytes).Replace("""
                {
                 "transient": {
                  "display_id": "1"
                 },
                 "output_type": "stream",
                 "text": [
                  "x"
                 ],
                 "name": "stdout",
                 "future": []
                }
            """, """
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "y"
                 ]
                }
            """), Cases.Text(changed));
    }

    [Fact]
    public void A_changed_output_keeps_what_the_model_has_no_place_for()
    {
        var bytes = Cases.Bytes("unknown-members.ipynb");
        var notebook = IpynbReader.Read(bytes);
        var cell = notebook.Cells[0];
        var output = (StreamOutput)cell.Outputs[0] with { Text = "y" };

        var changed = IpynbWriter.Write(notebook with { Cells = [cell with { Outputs = [output] }] });

        Assert.Equal(Cases.Text(bytes).Replace("      \"x\"\n", "      \"y\"\n"), Cases.Text(changed));
    }

    [Fact]
    public void An_output_that_a_run_gave_again_keeps_its_metadata()
    {
        var bytes = Cases.Bytes("numbers.ipynb");
        var notebook = IpynbReader.Read(bytes);
        var cell = notebook.Cells[0];
        var again = new DisplayOutput(new MimeBundle([
            new MimeEntry("text/plain", "1"),
            new MimeEntry("application/vnd.plotly.v1+json", "[1e5]"),
            new MimeEntry("application/json", "{\"b\":1.0,\"a\":[{},[],-0]}")]));

        Assert.Equal(bytes, IpynbWriter.Write(notebook with { Cells = [cell with { Outputs = [again] }] }));
        Assert.Contains("\"expanded\": true", Cases.Text(
            IpynbWriter.Write(notebook with { Cells = [cell with { Outputs = [new StreamOutput("stdout", "0"), again] }] })));
    }

    [Fact]
    public void Of_a_changed_bundle_only_the_changed_representation_is_written_anew()
    {
        var bytes = Cases.Bytes("numbers.ipynb");
        var notebook = IpynbReader.Read(bytes);
        var output = (DisplayOutput)notebook.Cells[0].Outputs[0];
        var data = new MimeBundle([.. output.Data.Entries[..^1], new MimeEntry("text/plain", "2")]);

        var changed = notebook with { Cells = [notebook.Cells[0] with { Outputs = [output with { Data = data }] }] };

        Assert.Equal(Cases.Text(bytes).Replace("\"1\"", "\"2\""), Cases.Text(IpynbWriter.Write(changed)));
    }

    [Fact]
    public void Each_property_of_a_cell_can_be_changed()
    {
        var notebook = Cases.Parse("""
            {"nbformat": 4, "nbformat_minor": 5, "cells": [{"source": "1", "metadata": {"dotnet_interactive":
            {"language": "csharp"}, "own": 1.0}, "id": "a", "cell_type": "code", "outputs": [], "execution_count": null}]}
            """);
        var cell = notebook.Cells[0] with { Source = "2\n3", Language = "pwsh", Tags = ["t"], Id = "b", ExecutionCount = 9 };

        var written = IpynbWriter.Write(notebook with { Cells = [cell] }, IpynbStyle.Nbformat with { Indent = null });

        Assert.Contains(
            """{"source": ["2\n","3"],"metadata": {"dotnet_interactive": {"language": "pwsh"},"own": 1.0,"polyglot_notebook": {"kernelName": "pwsh"},"tags": ["t"]},"id": "b","cell_type": "code","outputs": [],"execution_count": 9}""",
            Cases.Text(written));
    }

    [Fact]
    public void A_code_cell_made_a_Markdown_cell_loses_its_outputs()
    {
        var notebook = Cases.ParseCell("\"execution_count\": 1, \"metadata\": {}, \"outputs\": [], \"source\": []");
        var prose = notebook with { Cells = [notebook.Cells[0] with { Kind = CellKind.Markdown }] };
        var oneLine = IpynbStyle.Nbformat with { Indent = null, Comma = ", " };

        Assert.Contains(
            """[{"cell_type": "markdown", "metadata": {}, "source": []}]""", Cases.Text(IpynbWriter.Write(prose, oneLine)));

        var code = prose with { Cells = [prose.Cells[0] with { Kind = CellKind.Code }] };
        Assert.Equal(IpynbWriter.Write(notebook), IpynbWriter.Write(code));
    }

    [Fact]
    public void The_language_of_a_notebook_can_be_changed()
    {
        var notebook = Cases.Read("two-blanks.ipynb") with { DefaultLanguage = "fsharp" };
        var again = IpynbReader.Read(IpynbWriter.Write(notebook));

        Assert.Equal("fsharp", again.DefaultLanguage);
        Assert.All(again.CodeCells, cell => Assert.Equal("csharp", cell.Language));
    }

    [Theory]
    [InlineData("fsharp", ".net-fsharp")]
    [InlineData("pwsh", ".net-pwsh")]
    [InlineData("javascript", ".net-csharp")]
    public void A_new_notebook_names_the_kernel_of_its_language(string language, string kernel)
    {
        var again = IpynbReader.Read(IpynbWriter.Write(new Notebook { Cells = [], DefaultLanguage = language }));
        Assert.Equal(language, again.DefaultLanguage);
        Assert.Equal(kernel, again.Metadata("kernelspec", "name").GetString());
    }

    [Fact]
    public void A_new_cell_gets_an_id_of_its_own_where_the_version_has_ids()
    {
        var old = Cases.Read("crlf.ipynb");
        Assert.All(Again(old with { Cells = [Code() with { Id = "x" }, .. old.Cells] }), Assert.Null);

        var current = Cases.Read("cell-ids.ipynb");
        Assert.Equal(["cell-1", "0", "raw-1"], Again(current with { Cells = [Code(), .. current.Cells[1..3]] }));
        Assert.Equal(["cell-1-new", "cell-1"], Again(current with { Cells = [Code(), Code() with { Id = "cell-1" }] }));

        static IEnumerable<string?> Again(Notebook notebook) =>
            IpynbReader.Read(IpynbWriter.Write(notebook)).Cells.Select(cell => cell.Id);
    }

    [Fact]
    public void An_output_that_claims_to_be_JSON_must_be_JSON() => Assert.All(["{", "", "\"\uD83D\"", "1 2"], value =>
    {
        var notebook = new Notebook
        {
            Cells = [Code() with { Outputs = [new DisplayOutput(MimeBundle.Of("application/json", value))] }],
        };
        var fault = Assert.Throws<ArgumentException>(() => IpynbWriter.Write(notebook));
        Assert.StartsWith("The output under `application/json` is not JSON: ", fault.Message);
    });

    [Fact]
    public void The_newline_given_ends_each_line()
    {
        var written = Cases.Text(IpynbWriter.Write(new Notebook { Cells = [Code()] }, "\r\n"));
        Assert.Equal(written.Count(c => c == '\n'), written.Split("\r\n").Length - 1);
        Assert.EndsWith("}\r\n", written);
    }

    private static Cell Code() => new() { Kind = CellKind.Code, Source = "1" };

    private static void IsSpelled(string text, string spelling)
    {
        var notebook = new Notebook { Cells = [Code() with { Outputs = [new ErrorOutput(text, "", [])] }] };
        var written = IpynbWriter.Write(notebook);
        Assert.Contains($"\"ename\": \"{spelling}\",", Cases.Text(written));
        Assert.Equal(notebook.Cells[0].Outputs, IpynbReader.Read(written).Cells[0].Outputs);
    }
}
