using Literate.Compiling;
using Literate.Files;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests;

/// <summary>Which lines of a cell are commands, and what is said of those that are not known or name what is no file to read.</summary>
public sealed class DirectiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("#!csharp")]
    [InlineData("#!c#")]
    [InlineData("  #!C#")]
    public async Task A_line_that_says_that_the_cell_is_CSharp_is_passed_over(string magic)
    {
        var run = await _folder.RunCellsAsync($"{magic}\n1 + 1");

        run.AssertOutputs(1, Returned("2", 1));
    }

    [Fact]
    public async Task A_magic_command_that_is_not_known_is_refused_with_its_line()
    {
        var run = await _folder.RunCellsAsync("var x = 1;\n\n#!time\nx");

        Assert.Equal(
            new CellDiagnostic(3, 1, "LIT001",
                "The magic command '#!time' is not known here. #!csharp and #!import are; tag the cell \"skip-execution\" to leave it to another kernel."),
            run.ErrorOf(1));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_dialect_is_told_at_once()
    {
        var run = await _folder.RunCellsAsync("#!time\n#r \"nuget: A\"\n#!who");

        Assert.Equal(["LIT001", "LIT002", "LIT001"], Assert.IsType<Verdict.DidNotCompile>(run.VerdictOn(1)).Errors.Select(error => error.Id));
    }

    [Fact]
    public async Task What_looks_like_a_directive_inside_a_string_or_a_comment_is_only_text()
    {
        var run = await Runs.OfCellsAsync(
            """"
            /* In a comment
            #!pwsh
            */
            var script = """
                #!/bin/sh
                #r "nuget: Nothing"
                """;
            script
            """");

        run.AssertOutputs(1, Returned("#!/bin/sh\n#r \"nuget: Nothing\"", 1));
    }

    [Theory]
    [InlineData("#r", "CS0006")]
    [InlineData("#load", "CS1504")]
    [InlineData("#!import", "LIT003")]
    public void What_is_no_regular_file_is_as_if_it_were_missing(string directive, string id)
    {
        if (OperatingSystem.IsWindows())
            return;
        Unix.MakePipe(_folder["pipe.csx"]);
        File.CreateSymbolicLink(_folder["link.csx"], _folder["pipe.csx"]);
        foreach (var path in new[] { "pipe.csx", "link.csx", "/dev/zero" })
            Assert.Equal(id, _folder.Compile($"{directive} \"{path}\"").Errors[0].Id);
    }

    [Theory]
    [InlineData("#load", "CS1504")]
    [InlineData("#!import", "LIT004")]
    public void A_file_too_long_to_be_source_is_refused(string directive, string id)
    {
        using (var file = File.Create(_folder["long.csx"]))
            file.SetLength(RegularFile.MostSource + 1);

        var error = _folder.Compile($"{directive} \"long.csx\"").Errors[0];

        Assert.Equal(id, error.Id);
        Assert.Contains("It holds more than 64 MB, which is the most that is read as source.", error.Message);
    }
}
