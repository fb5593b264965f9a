using DocsSite.Tests.Stage;

namespace DocsSite.Tests.Serving;

/// <summary>Libraries of a book that is served.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_project_of_a_library_is_built_when_its_source_is_saved_and_the_notebooks_that_load_it_run_again()
    {
        WriteSource("One");
        WriteProject();
        _folder.Write("a.md", Loading("One"));
        using var book = await ServedBook.StartAsync(_folder);
        using var open = await book.ListenAsync("a.html");
        await open.UntilAsync(told => told is { Reload: true, Problems: null }); // The library was not there, and was built.

        using var page = await book.ListenAsync("a.html");
        WriteSource("Two", end: "broken");
        var broken = await page.UntilAsync(told => told.Problems is not null && !told.Building);
        Assert.Contains("Words.csproj: the library cannot be built", broken.Problems);
        Assert.Contains("Words.cs(", broken.Problems);
        Assert.Contains("error CS", broken.Problems);
        Assert.False(broken.Reload);

        WriteSource("Two");
        var differs = await page.UntilAsync(told => told.Problems is { } problems && !problems.Contains("cannot be built", StringComparison.Ordinal) && !told.Building);
        Assert.Contains("1 of 1 notebook not proved", differs.Problems);
        _folder.Write("a.md", Loading("Two"));
        await page.UntilAsync(told => told is { Reload: true, Problems: null });
    }

    [Fact]
    public async Task A_source_that_the_build_itself_writes_does_not_have_it_built_for_ever()
    {
        WriteSource("One");
        WriteProject("""
            <Target Name="Stamp" BeforeTargets="BeforeBuild">
              <WriteLinesToFile File="Stamp.cs" Lines="// $([System.DateTime]::UtcNow.Ticks)" Overwrite="true" />
              <WriteLinesToFile File="../builds.txt" Lines="built" Overwrite="false" />
            </Target>
            """);
        _folder.Write("a.md", Loading("One"));
        using var book = await ServedBook.StartAsync(_folder);
        using var open = await book.ListenAsync("a.html");
        await open.UntilAsync(told => told is { Reload: true, Problems: null });

        for (var edit = 1; edit <= 3; edit++)
        {
            using var page = await book.ListenAsync("a.html");
            _folder.Write("a.md", $"{Loading("One")}\n\nEdit {edit}.\n");
            await page.UntilAsync(told => told is { Reload: true, Problems: null });
        }

        Assert.InRange((await File.ReadAllLinesAsync(Path.Combine(_folder.Root, "builds.txt"), TestContext.Current.CancellationToken)).Length, 1, 3);
    }

    [Fact]
    public async Task A_library_that_somebody_else_builds_runs_the_notebooks_that_load_it_again()
    {
        ShapesSite.Write(_folder);
        using var book = await ServedBook.StartAsync(_folder);
        await book.BuiltAsync();
        using var open = await book.ListenAsync("01-squares.html");

        TestLibrary.Build(Path.Combine(_folder.Root, "library"), TestLibrary.Shapes.Replace("_side * _side;", "_side * _side + 1;", StringComparison.Ordinal));
        var told = await open.UntilAsync(told => told.Problems is not null && !told.Building);
        Assert.Contains("01-squares.md", told.Problems);
        Assert.Contains("1 of 2 notebooks not proved", told.Problems);
    }

    private static string Loading(string word) => $"""
        # A

        ```csharp
        #r "../library/bin/Debug/net10.0/Words.dll"
        Console.Write(Words.Word.Only);
        ```

        ```output
        {word}
        ```
        """;

    private void WriteSource(string word, string end = "") =>
        Write("Words.cs", $$"""namespace Words; public static class Word { public static string Only => "{{word}}"; } {{end}}""");

    private void WriteProject(string more = "") => Write("Words.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          {more}
        </Project>
        """);

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder.Root, "library", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
