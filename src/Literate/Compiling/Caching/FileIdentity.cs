using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Literate.Documents;
using Literate.Files;

namespace Literate.Compiling.Caching;

/// <summary>What tells the content of a file from any other, in words. Times and names of files are no part of it.</summary>
internal static class FileIdentity
{
    private const string Missing = "missing";

    /// <summary>The identity of an assembly: its module version id, which a compiler gives anew to every different build.</summary>
    public static string OfLibrary(string path)
    {
        try
        {
            return ModuleVersionOf(path) is { } module ? $"module {module}" : OfText(path, out _);
        }
        catch (Exception error) when (IsOfFile(error))
        {
            return Unreadable(error);
        }
    }

    /// <summary>The module version id of an assembly, read without loading it; null where the file is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Guid? ModuleVersionOf(string path)
    {
        if (!RegularFile.Exists(path))
            return null;

        using var file = Open(path);
        try
        {
            // Read and not mapped into memory, which would be fatal where a build cuts the file short in this moment.
            using var image = new PEReader(file, PEStreamOptions.PrefetchMetadata);
            if (!image.HasMetadata)
                return null;
            var metadata = image.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The identity of a file by its content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it holds, empty where it cannot be read.</param>
    public static string OfText(string path, out string text)
    {
        text = "";
        if (!RegularFile.Exists(path))
            return Missing;
        try
        {
            RegularFile.CheckLength(path);
            using var file = Open(path);
            var content = new MemoryStream();
            file.CopyTo(content);
            content.Position = 0;
            text = new StreamReader(content).ReadToEnd();
            return $"content {Convert.ToHexStringLower(new KeyHash().Add(content.ToArray()).ToArray())}";
        }
        catch (Exception error) when (IsOfFile(error))
        {
            return Unreadable(error);
        }
    }

    /// <summary>The identity of an imported file by the C# that it brings.</summary>
    /// <param name="path">The file.</param>
    /// <param name="code">The C#, empty where it cannot be read.</param>
    public static string OfImport(string path, out IReadOnlyList<ImportedCode> code)
    {
        code = [];
        if (!RegularFile.Exists(path))
            return Missing;
        try
        {
            code = ImportedCode.Read(path);
            var hash = new KeyHash();
            foreach (var (source, name) in code)
                hash.Add(source).Add(name);
            return $"code {Convert.ToHexStringLower(hash.ToArray())}";
        }
        catch (Exception error) when (IsOfFile(error) || error is DocumentException)
        {
            return Unreadable(error);
        }
    }

    // A build may replace the file meanwhile.
    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    // An ArgumentException is said of what is no path at all.
    private static bool IsOfFile(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Unreadable(Exception error) => $"unreadable {error.GetType().Name}: {error.Message}";
}
