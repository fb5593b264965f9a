namespace Coroutines.Benchmarks.Comparison;

/// <summary>Where the programs in the other languages are, and where what is built of them goes.</summary>
internal sealed record Folders(string Benchmarks, string Output)
{
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
        return new Folders(Path.Combine(root, "benchmarks"), output);
    }
}
