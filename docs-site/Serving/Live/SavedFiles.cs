using DocsSite.Building;
using DocsSite.Files;
using Literate.Watching;

namespace DocsSite.Serving.Live;

/// <summary>The files that were saved and that a site may be made of.</summary>
internal sealed class SavedFiles : IDisposable
{
    private readonly Lock _taking = new();
    private readonly Places _places;
    private readonly Func<string, bool> _isSource;
    private readonly ChangedFiles _changes;
    private readonly FolderWatchers _deep;
    private readonly FolderWatchers _flat;
    private HashSet<string> _saved = new(StringComparer.Ordinal);
    private volatile HashSet<string> _loaded = [];
    private volatile IReadOnlyList<string> _themes = [];

    /// <param name="places">Where the book is, all of whose files count, and where the site is, none of whose do.</param>
    /// <param name="isSource">Whether a file elsewhere is the source of a library.</param>
    /// <param name="time">The clock.</param>
    /// <param name="quiet">How long nothing must happen before it is told.</param>
    public SavedFiles(Places places, Func<string, bool> isSource, TimeProvider time, TimeSpan quiet)
    {
        (_places, _isSource) = (places, isSource);
        _changes = new ChangedFiles(time, quiet);
        _deep = new FolderWatchers(Note, () => Note(_places.Book), time);
        _flat = new FolderWatchers(Note, () => Note(_places.Book), time);
    }

    /// <summary>Waits until something was saved since the last time.</summary>
    public Task NextAsync(CancellationToken cancellationToken) => _changes.NextAsync(cancellationToken);

    /// <summary>What was saved and not yet taken.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_taking)
        {
            var taken = _saved;
            _saved = new HashSet<string>(StringComparer.Ordinal);
            return [.. taken.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>What was saved and not yet taken, without taking it.</summary>
    public IReadOnlyList<string> Untaken
    {
        get
        {
            lock (_taking)
                return [.. _saved];
        }
    }

    /// <summary>Whether one that was not yet taken is of some kind.</summary>
    public bool Any(Func<string, bool> isOfKind) => Untaken.Any(isOfKind);

    /// <summary>Watches these too, besides the book.</summary>
    /// <param name="loaded">Files outside of the book that count.</param>
    /// <param name="themes">Folders of themes.</param>
    /// <param name="sources">Folders of sources.</param>
    /// <returns>Whether something was not watched before.</returns>
    public bool Watch(IReadOnlyCollection<string> loaded, IReadOnlyList<string> themes, IEnumerable<string> sources)
    {
        (_loaded, _themes) = ([.. loaded], themes);
        var isNew = _deep.Watch([_places.Book, .. themes, .. sources], isDeep: true);
        isNew |= _flat.Watch(loaded.Select(path => Path.GetDirectoryName(path)!).Distinct().Where(folder => !IsIn(folder, _places.Book)), isDeep: false);
        return isNew;
    }

    public void Dispose()
    {
        _deep.Dispose();
        _flat.Dispose();
        _changes.Dispose();
    }

    private void Note(string path)
    {
        if (!MayMatter(path))
            return;
        lock (_taking)
            _saved.Add(path);
        _changes.Note();
    }

    private bool MayMatter(string path) => !IsIn(path, _places.Out)
        && ((IsIn(path, _places.Book) && !EditorFiles.Has(path[_places.Book.Length..])) || _themes.Any(theme => IsIn(path, theme) && !EditorFiles.Has(path[theme.Length..])) || _loaded.Contains(path) || _isSource(path));

    private static bool IsIn(string path, string folder) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
