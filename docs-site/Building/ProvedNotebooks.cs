using System.Text.Json;
using Literate;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Files;
using Literate.Verdicts;
using Literate.Watching;

namespace DocsSite.Building;

/// <summary>
/// What notebooks gave when they were last run. A notebook runs again when what decides its outcome has changed: its code
/// cells with their expected outputs, its settings, and what it loads. Its prose does not count.
/// </summary>
/// <remarks>
/// What a cell reads when it runs is not known. A file that is saved is taken to be read by the notebooks whose code has
/// its name. A cell that writes such a file must not start itself again for ever; so a change is what differs from what the file
/// held when the notebook had run. A notebook that failed runs again when it is saved, be it as it was.
/// </remarks>
/// <param name="isServed">Whether there will be other builds, and it is told of saved files (<see cref="Forget"/>). Where it is not, all notebooks run and nothing is kept.</param>
internal sealed class ProvedNotebooks(bool isServed)
{
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private string _folder = "";
    private volatile WatchedNotebooks _known = WatchedNotebooks.Of([]);

    /// <summary>The files that decided what came of the notebooks in the last run.</summary>
    public IEnumerable<string> Files => _known.Inputs.Values.SelectMany(inputs => inputs.Files).Distinct();

    /// <summary>Whether this is one of the notebooks that were last run.</summary>
    public bool IsNotebook(string path) => _known.Inputs.ContainsKey(path);

    /// <summary>Whether a notebook that is being run, or was last run, is not what it was when that began.</summary>
    public bool IsTouched() => WatchedNotebooks.Of(_known.Notebooks).ChangedSince(_known).Notebooks.Count > 0;

    /// <summary>
    /// Looks at the notebooks of a book that was opened anew. Of one whose settings are as they were the former source is given back, so
    /// that what is known of it can be told by it.
    /// </summary>
    public Book Look(Book book)
    {
        if (!isServed)
        {
            _known = new WatchedNotebooks(book.Notebooks, new Dictionary<string, NotebookInputs>());
            return book;
        }

        var inputs = WatchedNotebooks.Of(book.Notebooks).Inputs;
        _folder = book.Folder;
        book = book with { Notebooks = [.. book.Notebooks.Select(Former)] };
        _known = new WatchedNotebooks(book.Notebooks, inputs);
        foreach (var gone in _kept.Keys.Where(path => !inputs.ContainsKey(path)).ToList())
            _kept.Remove(gone);
        return book;

        NotebookSource Former(NotebookSource source) =>
            _kept.TryGetValue(source.Path, out var kept) && kept.Result.Source.Name == source.Name
            && !inputs[source.Path].ChangedSince(kept.Inputs).Any(path => Path.GetFileName(path) == BookSettings.FileName)
                ? kept.Result.Source
                : source;
    }

    /// <summary>Results for all notebooks that were looked at, those that are known included. Each that was run is known from that moment on.</summary>
    /// <param name="run">Runs notebooks.</param>
    /// <param name="proved">Told of each result that is good, at once.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(Func<IReadOnlyList<NotebookSource>, IAsyncEnumerable<RunEvent>> run, Action<NotebookResult.Ran> proved)
    {
        var (notebooks, inputs) = _known;
        var results = notebooks.ToDictionary(notebook => notebook.Path, notebook => (NotebookResult?)(isServed ? Find(notebook, inputs[notebook.Path]) : null));
        foreach (var known in results.Values.OfType<NotebookResult.Ran>().Where(result => result.IsGood))
            proved(known);
        var due = notebooks.Where(notebook => results[notebook.Path] is null).ToList();
        await foreach (var happened in run(due))
        {
            if (happened is not RunEvent.NotebookDone { Result: var result })
                continue;
            results[result.Source.Path] = result;
            if (result is not NotebookResult.Ran ran)
                continue;
            if (isServed)
                _kept[ran.Source.Path] = new Kept(inputs[ran.Source.Path], ran, BesideOf(ran));
            if (ran.IsGood)
                proved(ran);
        }

        return [.. notebooks.Select(notebook => results[notebook.Path]!)];
    }

    /// <summary>Takes note of files that were saved, as the remarks have it.</summary>
    public void Forget(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var identity = IdentityOf(path);
            foreach (var (notebook, kept) in _kept.ToList())
            {
                if ((path == notebook && !kept.Result.IsGood) || (Names(kept.Result, path) && kept.Beside.GetValueOrDefault(path, "") != identity)
                    || kept.Beside.Any(file => IsIn(file.Key, path) && IdentityOf(file.Key) != file.Value))
                    _kept.Remove(notebook);
            }
        }
    }

    // A folder that is renamed takes its files with it, and only the folder is told of.
    private static bool IsIn(string path, string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool Names(NotebookResult.Ran result, string path) =>
        Path.GetFileName(path) is var name && result.Notebook.CodeCells.Any(cell => cell.Source.Contains(name, StringComparison.Ordinal));

    /// <summary>The files of the book that the code of a notebook has the names of, with what they hold.</summary>
    private Dictionary<string, string> BesideOf(NotebookResult.Ran result) => Directory
        .EnumerateFiles(_folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint, // A link may lead back to where it is.
        })
        .Where(path => Names(result, path)).ToDictionary(path => path, IdentityOf);

    private static string IdentityOf(string path)
    {
        try
        {
            if (!RegularFile.Exists(path))
                return ""; // It has gone, or is a folder, or a pipe, from which nothing may ever come.
            if (RegularFile.IsTooLong(path) && new FileInfo(path) is var large)
                return $"{large.Length} {large.LastWriteTimeUtc.Ticks}";
            return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ""; // It has gone, or may not be read.
        }
    }

    private NotebookResult.Ran? Find(NotebookSource source, NotebookInputs inputs)
    {
        if (!_kept.TryGetValue(source.Path, out var kept) || !ReferenceEquals(kept.Result.Source, source))
            return null;

        var changed = inputs.ChangedSince(kept.Inputs).ToList();
        if (changed.Count == 0)
            return kept.Result;
        if (!kept.Result.IsGood || changed is not [var only] || only != source.Path || WithNewProse(kept.Result, source) is not { } result)
            return null;
        _kept[source.Path] = kept with { Inputs = inputs, Result = result };
        return result;
    }

    /// <summary>The result for a notebook that differs in its prose; null where it differs in more.</summary>
    private static NotebookResult.Ran? WithNewProse(NotebookResult.Ran result, NotebookSource source)
    {
        try
        {
            var content = NotebookFile.Load(source.Path);
            var notebook = NotebookFile.Parse(source.Path, content);
            var cells = CodeCell.Of(notebook);
            if (notebook.DefaultLanguage != result.Notebook.DefaultLanguage || Text(notebook.Metadata()) != Text(result.Notebook.Metadata())
                || cells.Count != result.Cells.Count || !cells.Zip(result.Cells, (now, then) => AreSame(now.Cell, then.Cell.Cell)).All(same => same))
                return null;
            return result with
            {
                Content = content,
                Notebook = notebook,
                Cells = [.. result.Cells.Zip(cells, (cell, now) => cell with { Run = cell.Run with { Cell = now } })],
            };
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return null; // Its run tells what is wrong.
        }
    }

    private static bool AreSame(Cell now, Cell then) =>
        now.Source == then.Source && now.Language == then.Language && now.IsHidden == then.IsHidden && now.ExecutionCount == then.ExecutionCount
        && now.Tags.SequenceEqual(then.Tags) && now.Outputs.SequenceEqual(then.Outputs) && Text(now.Metadata()) == Text(then.Metadata());

    private static string Text(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? "" : element.GetRawText();

    /// <summary>What is known of a notebook.</summary>
    /// <param name="Inputs">The files that decided what came of it.</param>
    /// <param name="Result">What came of it.</param>
    /// <param name="Beside">What other files held when it had run that its code has the names of.</param>
    private sealed record Kept(NotebookInputs Inputs, NotebookResult.Ran Result, IReadOnlyDictionary<string, string> Beside);
}
