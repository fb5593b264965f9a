using System.Text;

namespace Literate.Tests.Support;

/// <summary>A folder of a test's own. It is gone when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>The folder's full path.</summary>
    public string Path { get; } = WithoutLinks(Directory.CreateTempSubdirectory("literate-tests-").FullName);

    /// <summary>The full path of what has this name in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, in UTF-8 and without a byte order mark; folders in its name are made.</summary>
    /// <returns>The file's full path.</returns>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)" />
    public string Write(string name, byte[] content)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <inheritdoc cref="Write(string, string)" />
    public string Write(string name, NotebookBuilder notebook) => Write(name, notebook.ToJson());

    /// <summary>The names of all files in the folder and below it, in order.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>The path that a process which runs in the folder is told. On macOS the way to the temp folder is a link.</summary>
    private static string WithoutLinks(string path)
    {
        if (System.IO.Path.GetDirectoryName(path) is not { } parent)
            return path;

        var real = System.IO.Path.Combine(WithoutLinks(parent), System.IO.Path.GetFileName(path));
        return Directory.ResolveLinkTarget(real, returnFinalTarget: true)?.FullName ?? real;
    }
}
