using System.Text.Json;

namespace DocsSite.Tests.Stage;

/// <summary>The text of small notebooks.</summary>
public static class NotebookText
{
    public static string Of(params string[] codeCells) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" } },
        cells = codeCells.Select(source => new { cell_type = "code", metadata = new { }, execution_count = (int?)null, outputs = Array.Empty<object>(), source }),
    });

    public static string OfProse(string markdown) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { },
        cells = new[] { new { cell_type = "markdown", metadata = new { }, source = markdown } },
    });

    /// <summary>A notebook of one cell, which is not run, with an output stored below it.</summary>
    /// <param name="data">The output's values by their types.</param>
    public static string OfStored(IReadOnlyDictionary<string, string> data) => JsonSerializer.Serialize(new
    {
        nbformat = 4,
        nbformat_minor = 5,
        metadata = new { },
        cells = new[]
        {
            new
            {
                cell_type = "code",
                metadata = new { tags = new[] { "skip-execution" } },
                execution_count = (int?)null,
                outputs = new[] { new { output_type = "display_data", metadata = new { }, data } },
                source = "Draw();",
            },
        },
    });
}
