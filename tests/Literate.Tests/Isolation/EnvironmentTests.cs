using Literate.Tests.Support;

namespace Literate.Tests.Isolation;

/// <summary>Cells see the same environment on every machine, and what they change is gone with their notebook.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public async Task A_variable_of_the_machine_is_seen_only_where_the_settings_pass_it_on()
    {
        Environment.SetEnvironmentVariable("LITERATE_TESTS_PASSED", "seen");
        Environment.SetEnvironmentVariable("LITERATE_TESTS_KEPT", "not seen");
        const string Code = """Console.Write(Environment.GetEnvironmentVariable("LITERATE_TESTS_PASSED") + "/" + Environment.GetEnvironmentVariable("LITERATE_TESTS_KEPT"));""";

        var plain = await Runs.OfCellsAsync(Code);
        var passing = await Runs.OfAsync(NotebookBuilder.Of(Code), """{ "environment": ["LITERATE_TESTS_PASSED"] }""");

        Assert.Equal("/", plain.PrintedBy(1));
        Assert.Equal("seen/", passing.PrintedBy(1));
    }

    [Fact]
    public async Task Language_and_terminal_are_the_same_on_every_machine()
    {
        var run = await Runs.OfCellsAsync(
            """
            Console.Write(string.Join(' ', new[] { "LANG", "LC_ALL", "TZ", "TERM", "NO_COLOR" }.Select(Environment.GetEnvironmentVariable)));
            """);

        Assert.Equal("C.UTF-8 C.UTF-8 UTC dumb 1", run.PrintedBy(1));
    }

    [Fact]
    public async Task What_a_cell_changes_in_its_process_is_not_seen_by_the_next_notebook()
    {
        using var folder = new TempFolder();
        folder.Write("a.ipynb", NotebookBuilder.Of(
            """
            Environment.CurrentDirectory = "/";
            System.Globalization.CultureInfo.DefaultThreadCurrentCulture = System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
            Environment.SetEnvironmentVariable("LITERATE_TESTS_CHANGED", "yes");
            Console.SetOut(System.IO.TextWriter.Null);
            """));
        folder.Write("b.ipynb", NotebookBuilder.Of(
            """Console.Write($"{Environment.CurrentDirectory == System.IO.Path.GetFullPath(".")} {1.5} [{Environment.GetEnvironmentVariable("LITERATE_TESTS_CHANGED")}] {System.IO.File.Exists("b.ipynb")}");"""));

        await folder.RunAsync("a.ipynb");

        Assert.Equal("True 1.5 [] True", (await folder.RunAsync("b.ipynb")).PrintedBy(1));
    }

    [Fact]
    public async Task Standard_input_is_at_its_end_below_the_console_too()
    {
        Unix.Require("cat");
        var run = await Runs.OfCellsAsync(
            "Console.Write(Console.ReadLine() is null); Console.Write(Console.OpenStandardInput().ReadByte());",
            Unix.Running("cat; echo done"));

        Assert.Equal("True-1", run.PrintedBy(1));
        Assert.Equal("done\n", run.PrintedBy(2));
    }
}
