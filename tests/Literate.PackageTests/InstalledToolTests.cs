namespace Literate.PackageTests;

/// <summary>Somebody outside the repository, who installs the command and runs it on notebooks of their own.</summary>
public sealed class InstalledToolTests(PackedTool package)
{
    private const string Document = """
        # Numbers

        ```csharp
        1 + 1
        ```

        ```output
        [text/plain]
        3
        ```
        """;

    [Fact]
    public async Task It_is_called_literate_and_runs_compares_and_accepts_in_processes_of_its_own()
    {
        var tools = await package.InstallAsync("stranger");
        var folder = Directory.CreateDirectory(Path.Combine(package.Folder, "stranger", "book")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "notebooks"));
        await File.WriteAllTextAsync(Path.Combine(folder, "notebooks", "numbers.md"), Document, TestContext.Current.CancellationToken);

        var differs = await PackedTool.RunAsync(tools, folder, "test", "notebooks");
        var accepted = await PackedTool.RunAsync(tools, folder, "accept", "notebooks/numbers.md");
        var passed = await PackedTool.RunAsync(tools, folder, "test", "notebooks");

        Assert.Equal((1, 0, 0), (differs.ExitCode, accepted.ExitCode, passed.ExitCode));
        Assert.Contains("    literate accept notebooks/numbers.md", differs.Output); // The command by its name, and not by the way to its sources.
        Assert.Contains("1 notebook, 1 code cell: 1 accepted", accepted.Output);
        Assert.Contains("1 notebook, 1 code cell: 1 passed", passed.Output);
        Assert.DoesNotContain("warning", differs.Output);
    }
}
