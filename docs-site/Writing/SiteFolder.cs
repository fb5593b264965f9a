using DocsSite.Building;

namespace DocsSite.Writing;

/// <summary>
/// The folder a site is in. A new site is written beside it and takes its place with two renames, so a build that fails
/// leaves the last good site as it was. One that is killed between the two leaves it under another name, from which the
/// next build brings it back.
/// </summary>
internal sealed class SiteFolder
{
    private readonly string _path;

    private SiteFolder(string path) => _path = path;

    /// <summary>Makes sure that a site may be written to <paramref name="path"/>; writes nothing, but brings back the site of a build that was killed.</summary>
    /// <exception cref="SiteException">Something is there that the last build has not written.</exception>
    public static SiteFolder Claim(string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            if (Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target)
                folder = target.FullName;
        }
        catch (IOException)
        {
            // It does not exist yet.
        }

        if (File.Exists(folder))
            throw SiteErrors.OutIsAFile(folder);
        BringBack(folder);
        RefuseForeign(folder);
        return new SiteFolder(folder);
    }

    /// <summary>Puts a new site in the place of the old.</summary>
    /// <exception cref="SiteException">It could not be written. The old site is as it was.</exception>
    public void Replace(IReadOnlyList<SiteFile> files)
    {
        var fresh = Beside(_path, "new") + Guid.NewGuid().ToString("N");
        var former = Beside(_path, "old") + Guid.NewGuid().ToString("N");
        try
        {
            Write(fresh, [.. files, WrittenFiles.MarkerOf(files)]);
            RefuseForeign(_path); // Something may have come while the notebooks ran.
            Swap(fresh, former);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SiteErrors.NotWritten(_path, error);
        }
        finally
        {
            Remove(fresh);
            if (Directory.Exists(_path))
                Remove(former);
        }
    }

    private static string Beside(string folder, string what) => Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.{what}-");

    private static void BringBack(string folder)
    {
        if (Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent || !Directory.Exists(parent))
            return;

        try
        {
            // Only a whole site: one that was being deleted when its build was killed lacks files.
            var former = Directory.EnumerateDirectories(parent)
                .Where(path => path.StartsWith(Beside(folder, "old"), StringComparison.Ordinal) && WrittenFiles.In(path).AreAllIn(path))
                .MaxBy(Directory.GetLastWriteTimeUtc);
            if (former is not null)
                Directory.Move(former, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Then there is no last site to keep; a build makes a new one.
        }
    }

    private static void RefuseForeign(string folder)
    {
        if (Directory.Exists(folder) && WrittenFiles.In(folder).FirstForeign(folder) is { } foreign)
            throw SiteErrors.OutIsForeign(folder, foreign);
    }

    private static void Write(string folder, IEnumerable<SiteFile> files)
    {
        foreach (var file in files)
        {
            // A name may hold what this system takes for a way up, a backslash for instance; nothing is written out there.
            var path = Path.GetFullPath(Path.Combine(folder, file.Path));
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw SiteErrors.OutsideOfSite(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = new FileStream(path, FileMode.CreateNew);
            stream.Write(file.Content.Span);
        }
    }

    private void Swap(string fresh, string former)
    {
        var replaces = Directory.Exists(_path);
        if (replaces)
            Directory.Move(_path, former);
        try
        {
            Directory.Move(fresh, _path);
        }
        catch when (replaces)
        {
            Directory.Move(former, _path);
            throw;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A leftover beside the site does no harm, and the site itself is in place.
        }
    }
}
