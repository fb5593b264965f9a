using System.Text.Json;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary><c>literate list</c> tells what there is, and runs nothing.</summary>
public sealed class ListCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ListCommandTests()
    {
        _folder.Write("part/a.ipynb", new NotebookBuilder()
            .Markdown("# prose").Code("// The first\n1", Returned("1")).Tagged("nbval-skip", "\e[1m?").InLanguage("fsharp", "let x = 1"));
        _folder.Write("b.md", "# B\n\n```csharp ignore-output mine\n2\n```\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_a_line_for_each_notebook_and_each_cell()
    {
        var run = await CommandLine.RunAsync(_folder, "list");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            b.md  1 code cell
                1  ignore-output     2
            part/a.ipynb  3 code cells
                1  compare           The first
                2  skip-execution    ␛[1m?
                3  compare           let x = 1

            2 notebooks, 4 code cells: 2 compare, 1 ignore-output, 1 skip-execution

            """,
            run.Output);
    }

    [Fact]
    public async Task As_JSON_it_has_the_members_that_are_documented()
    {
        var run = await CommandLine.RunAsync(_folder, "list --json --filter b.md");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            {
              "notebooks": [
                {
                  "path": "b.md",
                  "cells": [
                    {
                      "number": 1,
                      "title": "2",
                      "disposition": "ignore-output",
                      "language": "csharp",
                      "tags": [
                        "ignore-output",
                        "mine"
                      ],
                      "hasOutput": false,
                      "line": 4
                    }
                  ],
                  "problem": null,
                  "problemPlace": null
                }
              ],
              "counts": {
                "notebooks": 1,
                "cells": 1,
                "dispositions": {
                  "ignore-output": 1
                }
              }
            }

            """,
            run.Output);
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_read_is_told_and_the_others_are_listed()
    {
        _folder.Write("bad.ipynb", "{");

        var text = await CommandLine.RunAsync(_folder, "list");
        var json = await CommandLine.RunAsync(_folder, "list --json");

        Assert.Equal((65, 65), (text.ExitCode, json.ExitCode));
        Assert.StartsWith("bad.ipynb:1: The file ends too early", text.Error);
        Assert.Contains("part/a.ipynb  3 code cells", text.Output);
        var listed = JsonDocument.Parse(json.Output).RootElement.GetProperty("notebooks").EnumerateArray().ToDictionary(notebook => notebook.GetProperty("path").GetString()!);
        Assert.StartsWith("The file ends too early", listed["bad.ipynb"].GetProperty("problem").GetString()!);
        Assert.Equal("bad.ipynb:1", listed["bad.ipynb"].GetProperty("problemPlace").GetString());
        Assert.Equal(JsonValueKind.Null, listed["b.md"].GetProperty("problem").ValueKind);
    }
}
