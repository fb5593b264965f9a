namespace DocsSite.Files;

/// <summary>What editors leave beside the files that a person means.</summary>
internal static class EditorFiles
{
    /// <summary>Whether a path is hidden, or of what an editor leaves beside a file while it saves it.</summary>
    /// <param name="path">A name, or a path from a folder whose own place does not matter.</param>
    public static bool Has(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')) || path.EndsWith('~') || path.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || Path.GetFileName(path) == "4913"; // The name by which Vim tries whether it may write.
}
