using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Literate.Files;

namespace Literate.Compiling.Caching;

/// <summary>The libraries that a library is built on, found out without loading any of them or the compiler.</summary>
public static class LibraryDependencies
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>
    /// The files of the libraries that one refers to, directly or by way of others: beside it, where a build puts them, or among some
    /// that are known. Those of the framework are not among them, nor what is nowhere.
    /// </summary>
    /// <param name="path">The library's file.</param>
    /// <param name="known">Files of libraries that may lie elsewhere.</param>
    /// <returns>Full paths, in ordinal order.</returns>
    public static IReadOnlyList<string> Of(string path, IEnumerable<string> known)
    {
        path = Path.GetFullPath(path);
        var elsewhere = known.Select(Path.GetFullPath).ToLookup(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var unread = new Queue<string>([path]);
        while (unread.TryDequeue(out var library))
        {
            foreach (var name in NamesIn(library).Where(name => !File.Exists(Path.Combine(Framework, $"{name}.dll"))))
            {
                var file = elsewhere[name].Prepend(Path.Combine(Path.GetDirectoryName(path)!, $"{name}.dll")).FirstOrDefault(RegularFile.Exists);
                if (file is not null && file != path && found.Add(file))
                    unread.Enqueue(file);
            }
        }

        return [.. found];
    }

    private static List<string> NamesIn(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(file, PEStreamOptions.PrefetchMetadata);
            if (!image.HasMetadata)
                return [];
            var metadata = image.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return []; // Whoever wants the library itself will say what is wrong with it.
        }
    }
}
