namespace Literate.Verdicts;

/// <summary>A folder's path without links in it: what a process that stands in the folder takes it for.</summary>
internal static class PhysicalPath
{
    /// <summary>The path with every link on the way followed; a part that is not there stays as it is.</summary>
    public static string Of(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var physical = root;
        foreach (var part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(physical, part);
            physical = (Directory.Exists(next) ? Directory.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName : null) ?? next;
        }

        return physical;
    }
}
