namespace Benchmarks.Comparison;

/// <summary>Where the repository is, with the programs in other languages, and where what is built goes.</summary>
/// <param name="Root">The repository's.</param>
/// <param name="Output">For what is built and written.</param>
internal sealed record Folders(string Root, string Output)
{
    internal string Benchmarks => Path.Combine(Root, "benchmarks");

    internal static Folders Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Literate.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException(
                $"The repository was not found above {AppContext.BaseDirectory}. Run the benchmarks in a clone of it.");
        }

        var output = Path.Combine(root, "artifacts", "benchmarks");
        Directory.CreateDirectory(output);
        return new Folders(root, output);
    }
}
