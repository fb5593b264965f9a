namespace DocsSite.Libraries;

/// <summary>
/// The projects of the libraries that a book loads. One is built when a source of it is saved; a library that somebody else
/// has built is noticed as a file that the notebooks load.
/// </summary>
internal sealed class BookLibraries
{
    /// <summary>In so many builds one after the other an author does not happen to save the same file.</summary>
    private const int Chance = 3;

    private readonly SortedDictionary<string, string> _problems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _due = new(StringComparer.Ordinal);
    private HashSet<string> _libraries = [];

    // Sources that were saved during the last build: during how many one after the other, and when they had last been written as it ended.
    private Dictionary<string, (int Builds, DateTime Written)> _written = new(StringComparer.Ordinal);
    private IReadOnlyList<LibraryProject> _projects = [];

    /// <summary>Whether one is being built, and so files are being written that notebooks load.</summary>
    public bool AreBeingBuilt { get; private set; }

    /// <summary>Whether one is to be built, because it is not there or a source of it was saved.</summary>
    public bool IsDue => _due.Count > 0;

    /// <summary>The folders in which sources are.</summary>
    public IEnumerable<string> Folders => _projects.SelectMany(project => project.Folders).Distinct();

    /// <summary>What is wrong with those that could not be built.</summary>
    public IEnumerable<string> Problems => _problems.Values;

    /// <summary>Whether a file is a source of one.</summary>
    public bool HasSource(string path) => _projects.Any(project => project.HasSource(path));

    /// <summary>Finds the projects of libraries. One that makes a library which is not there is due to be built.</summary>
    /// <param name="files">Files that are loaded, libraries among them.</param>
    /// <param name="book">The book's folder.</param>
    public void Look(IEnumerable<string> files, string book)
    {
        var libraries = files.Where(path => Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.Ordinal);
        if (libraries.SetEquals(_libraries))
            return;
        var root = LibraryProject.RootOf(book);
        _libraries = libraries;
        var found = libraries.Select(library => (Library: library, Project: LibraryProject.Of(library, root))).Where(entry => entry.Project is not null).ToList();
        _projects = [.. found.Select(entry => entry.Project!).DistinctBy(project => project.Path)];
        _due.UnionWith(found.Where(entry => !File.Exists(entry.Library)).Select(entry => entry.Project!.Path));
    }

    /// <summary>
    /// Takes note of files that were saved. A source that was saved during several builds, one after the other, is written by the build,
    /// a version for instance: to build again for that would never end.
    /// </summary>
    public void Saved(IReadOnlyCollection<string> paths)
    {
        var counted = paths.Where(path => !(_written.TryGetValue(path, out var known) && known.Builds >= Chance && known.Written == File.GetLastWriteTimeUtc(path))).ToList();
        _due.UnionWith(_projects.Where(project => counted.Any(project.HasSource)).Select(project => project.Path));
    }

    /// <summary>Builds those of which a source was saved.</summary>
    /// <param name="began">Told of each before it is built.</param>
    /// <param name="savedMeanwhile">Asked at the end for the files that were saved since it began.</param>
    /// <param name="cancellationToken">Ends it; what was not built yet is due the next time.</param>
    public async Task BuildAsync(Action<LibraryProject> began, Func<Task<IReadOnlyList<string>>> savedMeanwhile, CancellationToken cancellationToken)
    {
        AreBeingBuilt = true;
        try
        {
            var due = _projects.Where(project => _due.Contains(project.Path)).ToList();
            foreach (var project in due)
            {
                began(project);
                var problem = await LibraryBuild.RunAsync(project, cancellationToken);
                _due.Remove(project.Path);
                if (problem is null)
                    _problems.Remove(project.Path);
                else
                    _problems[project.Path] = problem;
            }

            if (due.Count > 0)
                _written = (await savedMeanwhile()).Where(HasSource).ToDictionary(path => path, path => (_written.GetValueOrDefault(path).Builds + 1, File.GetLastWriteTimeUtc(path)), StringComparer.Ordinal);
        }
        finally
        {
            AreBeingBuilt = false;
        }
    }
}
