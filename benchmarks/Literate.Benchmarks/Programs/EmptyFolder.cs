namespace Literate.Benchmarks.Programs;

/// <summary>A folder that is empty at first and gone at the end.</summary>
internal sealed class EmptyFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("literate-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
