using Literate.Documents;

namespace Literate.Tests.Documents;

public class OutputEqualityTests
{
    [Fact]
    public void An_output_from_a_file_equals_one_from_a_run_that_says_the_same()
    {
        var cell = Cases.ParseCell("""
            "outputs": [{"output_type": "stream", "name": "stdout", "text": ["a\n", "b"], "own": 1},
            {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["1", "2"]},
            {"output_type": "display_data", "data": {"application/json": {"a" : [1, "x y"]}}}]
            """).Cells[0];
        Output[] run =
        [
            new StreamOutput("stdout", "a\nb"),
            new ErrorOutput("E", "v", ["1", "2"]),
            new DisplayOutput(MimeBundle.Of("application/json", "{\"a\":[1,\"x y\"]}")),
        ];

        Assert.Equal(run, cell.Outputs);
        Assert.Equal(run.Select(output => output.GetHashCode()), cell.Outputs.Select(output => output.GetHashCode()));
    }

    [Fact]
    public void Outputs_that_say_something_else_differ()
    {
        var data = MimeBundle.Of("text/plain", "1");
        Assert.NotEqual<Output>(new DisplayOutput(data), new ResultOutput(data, null));
        Assert.NotEqual(new ResultOutput(data, 1), new ResultOutput(data, 2));
        Assert.NotEqual(new ErrorOutput("E", "v", ["1"]), new ErrorOutput("E", "v", ["2"]));
        Assert.NotEqual(new StreamOutput("stdout", "x"), new StreamOutput("stderr", "x"));
        Assert.NotEqual(MimeBundle.Of("application/json", "\"x y\""), MimeBundle.Of("application/json", "\"xy\""));
        Assert.NotEqual(MimeBundle.Of("application/json", "1.0"), MimeBundle.Of("application/json", "1"));
        Assert.NotEqual(MimeBundle.Of("text/plain", "x y"), MimeBundle.Of("text/plain", "xy"));
    }
}
