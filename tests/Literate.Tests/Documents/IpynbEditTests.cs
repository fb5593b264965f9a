using System.Text;
using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

public class IpynbEditTests
{
    private static readonly CellOutputs Hello = new([new StreamOutput("stdout", "hello\n")], 2);

    [Fact]
    public void Only_outputs_and_count_of_the_named_cell_change() => Becomes("""
        { "nbformat":4,
              "cells" : [
            {"outputs": [ ],  "cell_type":"markdown" , "source":"x"},
            {
              "source" : [ "1" ],
              "outputs" : [
                 { "output_type":"stream" }
                          ],
              "execution_count" :1  , "cell_type" : "code" }
         ]   }
        """, 1, Hello, """
        { "nbformat":4,
              "cells" : [
            {"outputs": [ ],  "cell_type":"markdown" , "source":"x"},
            {
              "source" : [ "1" ],
              "outputs" : [
               {
                "name":"stdout",
                "output_type":"stream",
                "text":[
                 "hello\n"
                ]
               }
              ],
              "execution_count" :2  , "cell_type" : "code" }
         ]   }
        """);

    [Fact]
    public void In_one_line_outputs_are_written_in_one_line()
    {
        Becomes(
            """{"nbformat":4,"cells":[{"cell_type":"code","execution_count":null,"outputs":[],"source":"1"}]}""", 0, Hello,
            """{"nbformat":4,"cells":[{"cell_type":"code","execution_count":2,"outputs":[{"name":"stdout","output_type":"stream","text":["hello\n"]}],"source":"1"}]}""");
        Becomes(
            """{"nbformat": 4, "cells": [{"cell_type": "code", "outputs": [], "execution_count": null}]}""", 0, Hello,
            """{"nbformat": 4, "cells": [{"cell_type": "code", "outputs": [{"name": "stdout", "output_type": "stream", "text": ["hello\n"]}], "execution_count": 2}]}""");
    }

    [Fact]
    public void A_cell_in_one_line_stays_in_one_line() => Becomes("""
        {
          "nbformat": 4,
          "cells": [
            {"cell_type": "code", "execution_count": 2, "outputs": []}
          ]
        }
        """, 0, Hello, """
        {
          "nbformat": 4,
          "cells": [
            {"cell_type": "code", "execution_count": 2, "outputs": [{"name": "stdout", "output_type": "stream", "text": ["hello\n"]}]}
          ]
        }
        """);

    [Fact]
    public void Members_that_a_cell_lacks_are_added_in_their_places()
    {
        const string Before = """
            {
              "cells": [
                {
                  "cell_type": "code",
                  "source": "1"
                },
                {
                  "cell_type": "code"
                }
              ],
              "nbformat": 4
            }
            """;
        var both = new Dictionary<int, CellOutputs>
        {
            [0] = new CellOutputs([new ErrorOutput("E", "v", [])], 1),
            [1] = new CellOutputs([new ErrorOutput("E", "v", [])], 2),
        };
        var after = IpynbEdit.ReplaceOutputs(Encoding.UTF8.GetBytes(Before), both);
        Assert.Equal("""
            {
              "cells": [
                {
                  "cell_type": "code",
                  "execution_count": 1,
                  "outputs": [
                    {
                      "ename": "E",
                      "evalue": "v",
                      "output_type": "error",
                      "traceback": []
                    }
                  ],
                  "source": "1"
                },
                {
                  "cell_type": "code",
                  "execution_count": 2,
                  "outputs": [
                    {
                      "ename": "E",
                      "evalue": "v",
                      "output_type": "error",
                      "traceback": []
                    }
                  ]
                }
              ],
              "nbformat": 4
            }
            """, Cases.Text(after));
        Assert.Equal(after, IpynbEdit.ReplaceOutputs(after, both));
    }

    [Fact]
    public void Members_that_a_cell_in_one_line_lacks_are_added_in_that_line() => Becomes(
        """{"nbformat":4,"cells":[{"cell_type":"code","source":"1"}]}""", 0, new CellOutputs([new ErrorOutput("E", "v", [])], 1),
        """{"nbformat":4,"cells":[{"cell_type":"code","execution_count":1,"outputs":[{"ename":"E","evalue":"v","output_type":"error","traceback":[]}],"source":"1"}]}""");

    [Fact]
    public void An_output_that_stays_keeps_its_bytes_beside_one_that_changes() => Becomes("""
        {"nbformat": 4, "cells": [
         {
          "cell_type": "code",
          "outputs": [
           {"text":   "hell\u006f\n", "output_type": "stream", "name": "stdout", "own": 1.0},
           {"output_type": "error", "ename": "E"}
          ]
         }]}
        """, 0, new CellOutputs([Hello.Outputs[0], new ErrorOutput("F", "", [])], null), """
        {"nbformat": 4, "cells": [
         {
          "cell_type": "code",
          "outputs": [
           {"text":   "hell\u006f\n", "output_type": "stream", "name": "stdout", "own": 1.0},
           {"output_type": "error", "ename": "F"}
          ]
         }]}
        """);

    [Fact]
    public void Of_an_output_that_changes_only_the_values_are_written_in_the_form_they_have() => Becomes("""
        {
          "cells": [
            {"cell_type": "code", "execution_count": 2,
             "outputs": [
               {"text": "old\n", "output_type": "stream", "name": "stdout"},
               {"output_type" : "execute_result", "metadata": {"width": 1.50}, "data": { "text/plain" : "7",
                  "application/json": {"a": 1,  "b": 2},
                  "text/html": [ "<b>7</b>" ] }, "execution_count" : 2 },
               {"text": [
                  "x\n", "y"], "name": "stderr", "output_type": "stream"}
             ]}
          ],
          "nbformat": 4
        }
        """, 0, new CellOutputs([
            new StreamOutput("stdout", "new\nlines\n"),
            new ResultOutput(new MimeBundle([new("text/plain", "8"), new("text/html", "<b>8</b>\n!"), new("application/json", """{"a":1,"b":2}""")]), 2),
            new StreamOutput("stderr", "z"),
        ], 2), """
        {
          "cells": [
            {"cell_type": "code", "execution_count": 2,
             "outputs": [
               {"text": "new\nlines\n", "output_type": "stream", "name": "stdout"},
               {"output_type" : "execute_result", "metadata": {"width": 1.50}, "data": { "text/plain" : "8",
                  "application/json": {"a": 1,  "b": 2},
                  "text/html": ["<b>8</b>\n", "!"] }, "execution_count" : 2 },
               {"text": [
                 "z"
               ], "name": "stderr", "output_type": "stream"}
             ]}
          ],
          "nbformat": 4
        }
        """);

    [Fact]
    public void An_output_that_comes_among_more_keeps_the_order_and_the_form_of_the_one_before() => Becomes(
        """{"nbformat":4,"cells":[{"cell_type":"code","execution_count":2,"outputs":[{"text":"old\n","output_type":"stream","name":"stdout"}]}]}""", 0,
        new CellOutputs([new StreamOutput("stderr", "wrong\n"), new StreamOutput("stdout", "new\n")], 2),
        """{"nbformat":4,"cells":[{"cell_type":"code","execution_count":2,"outputs":[{"name":"stderr","output_type":"stream","text":["wrong\n"]},{"text":"new\n","output_type":"stream","name":"stdout"}]}]}""");

    [Fact]
    public void Line_ends_byte_order_mark_and_the_missing_last_line_end_are_kept()
    {
        const string Before = "\uFEFF{\r\n\t\"cells\": [\r\n\t\t{\r\n\t\t\t\"cell_type\": \"code\",\r\n\t\t\t\"outputs\": []\r\n\t\t}\r\n\t],\r\n\t\"nbformat\": 4\r\n}";
        Becomes(Before, 0, new CellOutputs([new StreamOutput("stdout", "")], null), Before.Replace("[]",
            "[\r\n\t\t\t\t{\r\n\t\t\t\t\t\"name\": \"stdout\",\r\n\t\t\t\t\t\"output_type\": \"stream\",\r\n\t\t\t\t\t\"text\": []\r\n\t\t\t\t}\r\n\t\t\t]"));
    }

    [Fact]
    public void Outputs_can_be_taken_away() => Becomes(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "execution_count": 3, "outputs": [{"output_type": "stream"}]}]}""",
        0, new CellOutputs([], null),
        """{"nbformat": 4, "cells": [{"cell_type": "code", "execution_count": null, "outputs": []}]}""");

    [Fact]
    public void Of_members_of_one_name_the_one_that_counts_is_changed() => Becomes(
        """{"nbformat": 4, "cells": [{"cell_type": "code", "execution_count": 3, "execution_count": 4}]}""",
        0, new CellOutputs([], 5),
        """{"nbformat": 4, "cells": [{"cell_type": "code", "execution_count": 3, "execution_count": 5}]}""");

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(4)]
    public void Only_code_cells_that_exist_can_get_outputs(int index) => Assert.ThrowsAny<ArgumentException>(() =>
        IpynbEdit.ReplaceOutputs(Cases.Bytes("vscode-polyglot.ipynb"), new Dictionary<int, CellOutputs> { [index] = Hello }));

    private static void Becomes(string before, int index, CellOutputs outputs, string after)
    {
        var stored = new Dictionary<int, CellOutputs> { [index] = outputs };
        var bytes = IpynbEdit.ReplaceOutputs(Encoding.UTF8.GetBytes(before), stored);
        Assert.Equal(after, Cases.Text(bytes));
        Assert.Equal(bytes, IpynbEdit.ReplaceOutputs(bytes, stored));
    }
}
