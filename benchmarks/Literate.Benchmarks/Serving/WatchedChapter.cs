using System.Text.Json;
using System.Text.Json.Nodes;

namespace Literate.Benchmarks.Serving;

/// <summary>A chapter of a copy of this repository's book, with a paragraph and a cell at its end that are changed.</summary>
/// <param name="book">The folder of the copy.</param>
/// <param name="path">The chapter's file.</param>
internal sealed class WatchedChapter(string book, string path)
{
    private const string Name = "05-error-handling";

    private readonly string _before = File.ReadAllText(path);

    internal string Book { get; } = book;

    internal string Page => $"{Name}.html";

    /// <summary>Copies the book, and the library that it loads, to where the copy finds it.</summary>
    /// <param name="folders">Where the book is.</param>
    /// <param name="target">Where the copy goes.</param>
    internal static async Task<WatchedChapter> InCopyAsync(Folders folders, string target)
    {
        foreach (var part in new[] { "notebooks", Path.Combine("artifacts", "coroutines") })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folders.Root, part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(folders.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        // As most books, it is in a repository, which a build asks git about.
        foreach (var arguments in new string[][] { ["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "The book"] })
            await Command.RunAsync(["git", "-C", target, .. arguments]);

        var book = Path.Combine(target, "notebooks");
        var chapter = new WatchedChapter(book, Path.Combine(book, $"{Name}.ipynb"));
        chapter.Save("prose", 0);
        return chapter;
    }

    /// <summary>Saves the chapter.</summary>
    /// <param name="words">The paragraph.</param>
    /// <param name="number">What the cell prints.</param>
    internal void Save(string words, int number)
    {
        var notebook = JsonNode.Parse(_before)!;
        var cells = notebook["cells"]!.AsArray();
        cells.Add(JsonSerializer.SerializeToNode(new { cell_type = "markdown", id = "words", metadata = new { }, source = words }));
        cells.Add(JsonSerializer.SerializeToNode(new
        {
            cell_type = "code",
            id = "number",
            metadata = new { },
            execution_count = (int?)null,
            source = $"Console.WriteLine(\"output {number}\");",
            outputs = new[] { new { output_type = "stream", name = "stdout", text = $"output {number}\n" } },
        }));
        File.WriteAllText(path, notebook.ToJsonString());
    }
}
