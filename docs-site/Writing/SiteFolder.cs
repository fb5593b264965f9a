using DocsSite.Building;

namespace DocsSite.Writing;

/// <summary>
/// The folder a site is in. A new site is written beside it and takes its place with two renames, so a build that fails
/// leaves the last good site as it was. One that is killed between the two leaves it under another name, from which the
/// next build brings it back.
/// </summary>
internal sealed class SiteFolder
{
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromHours(1);

    private readonly string _path;

    private SiteFolder(string path) => _path = path;

    /// <summary>Makes sure that a site may be written to <paramref name="path"/>; writes nothing, but brings back the site of a build that was killed, and removes what such builds have left.</summary>
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
        RemoveLeftovers(folder);
        return new SiteFolder(folder);
    }

    /// <summary>Puts a new site in the place of the old. One that is the same to the byte is left as it is.</summary>
    /// <exception cref="SiteException">It could not be written. The old site is as it was.</exception>
    public void Replace(IReadOnlyList<SiteFile> files)
    {
        var fresh = Beside(_path, "new") + Guid.NewGuid().ToString("N");
        var former = Beside(_path, "old") + Guid.NewGuid().ToString("N");
        try
        {
            List<SiteFile> written = [.. files, WrittenFiles.MarkerOf(files)];
            if (written.All(IsThere))
                return; // The marker is there, too, so there are no others.
            Write(fresh, written);
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

    /// <summary>
    /// Makes a site of the one that is there by writing the files that differ, each in one step, and removing those that the site does not
    /// have any more. For a site that is being looked at: what is asked for is always there.
    /// </summary>
    /// <returns>The paths of the files that were written or removed.</returns>
    /// <exception cref="SiteException">Something is there that the last build has not written, or a file could not be written.</exception>
    public IReadOnlyList<string> Update(IReadOnlyList<SiteFile> files)
    {
        var fresh = Beside(_path, "new") + Guid.NewGuid().ToString("N");
        try
        {
            RefuseForeign(_path);
            var former = WrittenFiles.In(_path);
            var names = former.Files.ToLookup(path => path, StringComparer.OrdinalIgnoreCase);
            var changed = files.Where(file => !IsThere(file) || names[file.Path].Any(path => path != file.Path)).ToList(); // Where case does not count, the old name is removed with the file.
            var gone = former.Files.Except([WrittenFiles.Marker, .. files.Select(file => file.Path)], StringComparer.Ordinal).ToList();
            if (changed.Count + gone.Count == 0)
                return [];

            // The marker names the old files and the new ones until all is done: if this is ended in between, none of them is foreign.
            Write(fresh, [.. changed, WrittenFiles.MarkerOf(files)]);
            Directory.CreateDirectory(_path);
            File.WriteAllBytes(Path.Combine(fresh, $"{WrittenFiles.Marker}-of-both"), WrittenFiles.MarkerOf([.. files, .. gone.Select(path => new SiteFile(path, default))]).Content.Span);
            Move($"{WrittenFiles.Marker}-of-both", WrittenFiles.Marker);
            foreach (var path in gone)
                RemoveFile(path);
            foreach (var file in changed)
                Move(file.Path, file.Path);
            Move(WrittenFiles.Marker, WrittenFiles.Marker);
            return [.. changed.Select(file => file.Path), .. gone];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SiteErrors.NotUpdated(_path, error);
        }
        finally
        {
            Remove(fresh);
        }

        void Move(string from, string to)
        {
            var target = Path.Combine(_path, to);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(fresh, from), target, overwrite: true);
        }
    }

    private bool IsThere(SiteFile file) => Path.Combine(_path, file.Path) is var path && File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content.Span);

    /// <summary>Removes a file of the site, and the folders that it leaves empty.</summary>
    private void RemoveFile(string path)
    {
        var place = Path.Combine(_path, path);
        if (!Path.GetFullPath(place).StartsWith(_path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return; // The marker could be forged.
        if (!File.Exists(place))
            return; // Somebody has removed it already.
        File.Delete(place);
        for (var folder = Path.GetDirectoryName(place)!; folder != _path && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
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

    /// <summary>Removes what a build that was killed has left beside the site. What is young may be that of one that runs now.</summary>
    private static void RemoveLeftovers(string folder)
    {
        if (Path.GetDirectoryName(folder) is not { } parent || !Directory.Exists(parent))
            return;
        try
        {
            foreach (var leftover in Directory.EnumerateDirectories(parent, $".{Path.GetFileName(folder)}.*").Where(IsLeftover).ToList())
                Remove(leftover);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It may not be looked at: then it stays.
        }

        bool IsLeftover(string path) =>
            new[] { Beside(folder, "new"), Beside(folder, "old") }.Any(begin => path.StartsWith(begin, StringComparison.Ordinal) && Guid.TryParseExact(path[begin.Length..], "N", out _))
            && DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > LeftoverAge;
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
