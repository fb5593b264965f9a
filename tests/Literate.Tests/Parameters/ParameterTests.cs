using Literate.Books;
using Literate.Documents;
using Literate.Parameters;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Parameters;

/// <summary>Variables of the cell tagged <c>parameters</c> get other values for a run.</summary>
public sealed class ParameterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("int x = 1;", "-7", "Int32 -7")]
    [InlineData("var x = 1;", "-2147483648", "Int32 -2147483648")]
    [InlineData("const int x = 1;", "7", "Int32 7")]
    [InlineData("int x;", "7", "Int32 7")]
    [InlineData("byte x = 1;", "255", "Byte 255")]
    [InlineData("var x = (short)1;", "7", "Int16 7")]
    [InlineData("var x = 1L;", "9223372036854775807", "Int64 9223372036854775807")]
    [InlineData("var x = 1ul;", "7", "UInt64 7")]
    [InlineData("var x = 1.5;", "2", "Double 2")]
    [InlineData("double x = 1;", "-1e-3", "Double -0.001")]
    [InlineData("double x = 1;", "NaN", "Double NaN")]
    [InlineData("var x = 1.5f;", "2.25", "Single 2.25")]
    [InlineData("var x = 1.5m;", "2.50", "Decimal 2.50")]
    [InlineData("bool x = false;", "True", "Boolean True")]
    [InlineData("char x = 'a';", "'", "Char '")]
    [InlineData("string x = \"a\";", "say \"hi\"\n\\ {x} ", "String say \"hi\"\n\\ {x} ")]
    [InlineData("string? x = null;", "", "String ")]
    [InlineData("var x = \"\"\"\n    three\n    lines\n    \"\"\";", "one", "String one")]
    [InlineData("int? x = null;", "7", "Int32 7")]
    [InlineData("int? x = 3;", "null", " ")]
    [InlineData("var x = new DateTime(2026, 1, 1);", "2026-02-03", "DateTime 02/03/2026 00:00:00 Unspecified")]
    [InlineData("DateTime x = default;", "2026-02-03T04:05:06+02:00", "DateTime 02/03/2026 02:05:06 Utc")]
    [InlineData("DateTimeOffset x = default;", "2026-02-03T04:05+02:00", "DateTimeOffset 02/03/2026 04:05:00 +02:00")]
    [InlineData("DateOnly x = default;", "2026-02-03", "DateOnly 02/03/2026")]
    [InlineData("TimeOnly x = default;", "04:05", "TimeOnly 04:05")]
    [InlineData("TimeSpan x = default;", "00:01:30", "TimeSpan 00:01:30")]
    [InlineData("Guid x = default;", "8d5f1c3e-0000-4000-8000-000000000001", "Guid 8d5f1c3e-0000-4000-8000-000000000001")]
    [InlineData("Uri x = null;", "https://example.org/a?b=1", "Uri https://example.org/a?b=1")]
    [InlineData("DayOfWeek x = DayOfWeek.Monday;", "friday", "DayOfWeek Friday")]
    [InlineData("var x = System.IO.FileAccess.Read;", "Read, Write", "FileAccess ReadWrite")]
    [InlineData("Colour x = Colour.Red;", "Green", "Colour Green")]
    [InlineData("Colour? x = null;", "green", "Colour Green")]
    [InlineData("Colour x = Colour.Red;", "default", "Colour default")]
    public async Task A_value_is_read_as_the_variable_s_type_wants_it(string declaration, string value, string told)
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Code("enum Colour { Red, Green, @default }")
            .Tagged("parameters", $"// What can be set\n{declaration} var after = nameof(x);")
            .Code("""
                object boxed = x;
                Console.Write($"{boxed?.GetType().Name} {boxed}{(boxed is DateTime time ? " " + time.Kind : "")}");
                """));

        var run = await RunAsync(("x", value));

        Assert.Equal(told, run.PrintedBy(3));
    }

    [Fact]
    public async Task What_the_cell_makes_of_a_variable_it_makes_of_the_new_value()
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Tagged("parameters", "#!csharp\nint a = 1, b = 2;\n/* c */ int sum = a + b; string text = $\"{a}{b}\";").Code("Console.Write($\"{a} {b} {sum} {text}\");"));

        Assert.Equal("10 20 30 1020", (await RunAsync(("b", "20"), ("a", "10"))).PrintedBy(2));
    }

    [Fact]
    public async Task No_line_of_the_cell_moves()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Tagged("parameters", "int a = 1\n    + 2\n    + 3;\nthrow new Exception(\"boo\");"));

        var run = await RunAsync(("a", "5"));

        Assert.Equal(4, Assert.IsType<Verdict.Failed>(run.VerdictOn(1)).Line);
    }

    [Fact]
    public async Task The_file_stays_as_it_is()
    {
        var before = new NotebookBuilder().Tagged("parameters", "int a = 1;").Code("a").ToJson();
        _folder.Write("a.ipynb", before);

        await RunAsync(("a", "2"));

        Assert.Equal(before, await File.ReadAllTextAsync(_folder["a.ipynb"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task All_that_cannot_be_set_is_told_with_what_can_and_nothing_is_run()
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Code("System.IO.File.WriteAllText(\"ran.txt\", \"\"); enum Colour { Red, Green }")
            .Tagged("parameters", "int count = 3;\nvar xs = new[] { 1 };\nColour colour =\n    Colour.Red; byte small;"));

        var error = await Assert.ThrowsAsync<ParameterException>(() => RunAsync(("cuont", "1"), ("count", "1.5"), ("xs", "1"), ("colour", "blue"), ("small", "256")));

        Assert.Equal(
            $"""
            {_folder["a.ipynb"]}: nothing was run.
                cuont: no variable of this name is declared there. Did you mean count?
                count: '1.5' is not a value of int. Write a whole number from -2147483648 to 2147483647.
                xs: a value of int[] cannot be written here. Numbers, bool, char, string, dates, times, Guid, Uri and enums can.
                colour: 'blue' is not a value of Colour. Write one of Red, Green.
                small: '256' is not a value of byte. Write a whole number from 0 to 255.
            Cell 2 is tagged "parameters". What can be set there:
                count (int), now 3
                colour (Colour), now Colour.Red
                small (byte), now not set
            """,
            error.Message);
        Assert.Equal(["a.ipynb"], _folder.Files());
    }

    [Fact]
    public async Task A_notebook_without_such_a_cell_has_nothing_to_set()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("int a = 1;"));

        var error = await Assert.ThrowsAsync<ParameterException>(() => RunAsync(("a", "1")));

        Assert.Equal($"{_folder["a.ipynb"]}: no cell is tagged \"parameters\", so there is nothing to set. Tag the cell that declares the variables. Nothing was run.", error.Message);
    }

    [Fact]
    public async Task In_a_document_the_tag_stands_behind_the_fence()
    {
        _folder.Write("a.md", "```csharp parameters\nint a = 1;\n```\n\n```csharp\nConsole.Write(a);\n```\n");

        Assert.Equal("2", (await RunAsync("a.md", ("a", "2"))).PrintedBy(2));
    }

    private Task<NotebookResult.Ran> RunAsync(params (string Name, string Value)[] values) => RunAsync("a.ipynb", values);

    private async Task<NotebookResult.Ran> RunAsync(string name, params (string Name, string Value)[] values) =>
        Assert.IsType<NotebookResult.Ran>(await new Engine().RunAsync(
            Book.Open(_folder[name]).Notebooks[0],
            new NotebookRun { Parameters = values.ToDictionary(value => value.Name, value => value.Value) },
            TestContext.Current.CancellationToken));
}
