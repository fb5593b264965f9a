using System.Globalization;
using Literate.Books;
using Literate.Reporting;
using Literate.Watching;

namespace Literate.Cli.Watching;

/// <summary>
/// Runs notebooks, and then again those which a saved file touches, until it is ended. A run that is under way when a file is
/// saved is broken off: what it had not come to yet runs again with what was touched.
/// </summary>
/// <remarks>
/// What counts is what files hold, and not that they were written: a cell that writes a file which a notebook loads would
/// otherwise start that again for ever.
/// </remarks>
internal sealed class WatchLoop
{
    /// <summary>How many files a header names.</summary>
    private const int MostNamed = 3;

    private readonly Func<IReadOnlyList<NotebookSource>> _open;
    private readonly Func<IReadOnlyList<NotebookSource>, Action<NotebookSource>, CancellationToken, Task> _run;
    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly ChangedFiles _changes;
    private readonly FolderWatchers _watchers;
    private volatile WatchedNotebooks _known;

    private WatchLoop(
        Func<IReadOnlyList<NotebookSource>> open,
        Func<IReadOnlyList<NotebookSource>, Action<NotebookSource>, CancellationToken, Task> run,
        TextWriter output,
        TimeProvider time,
        ChangedFiles changes)
    {
        (_open, _run, _output, _time, _changes) = (open, run, output, time, changes);
        _known = WatchedNotebooks.Of([]);
        _watchers = new FolderWatchers(
            path =>
            {
                if (_known.MayMatter(path))
                    _changes.Note();
            },
            _changes.Note,
            time);
    }

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="folders">The folders in which notebooks are looked for.</param>
    /// <param name="open">Finds the notebooks, as they are at that moment.</param>
    /// <param name="run">Runs some notebooks, shows what comes of them, and tells of each that has ended.</param>
    /// <param name="output">Where it is told what is run, and why.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="BookException">The notebooks cannot be opened in the beginning. Later that is told, and waited out.</exception>
    public static async Task RunAsync(
        IReadOnlyList<string> folders,
        Func<IReadOnlyList<NotebookSource>> open,
        Func<IReadOnlyList<NotebookSource>, Action<NotebookSource>, CancellationToken, Task> run,
        TextWriter output,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        using var changes = new ChangedFiles(time);
        var loop = new WatchLoop(open, run, output, time, changes);
        using (loop._watchers)
        {
            loop._watchers.Watch(folders, isDeep: true);
            loop.Look(open());
            await loop.RunAsync(cancellationToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var due = _known.Notebooks;
        IReadOnlyList<string> files = [];
        var changed = _changes.NextAsync(cancellationToken);
        while (true)
        {
            WriteHeader(due, files);
            var remaining = due.ToDictionary(notebook => notebook.Path);
            (changed, var touched) = await RunUntilTouchedAsync(due, remaining, changed, cancellationToken);
            if (touched.Notebooks.Count == 0)
            {
                _output.WriteLine($"\nWaiting for a change of {Counted.Of(_known.Notebooks.Count, "notebook")} or of what they load. Ctrl-C ends.");
                while (touched.Notebooks.Count == 0)
                {
                    await changed;
                    changed = _changes.NextAsync(cancellationToken);
                    touched = Refresh();
                }
            }
            else if (remaining.Count > 0)
            {
                _output.WriteLine("\nA file was saved, so this run is broken off.");
            }

            var again = touched.Notebooks.Select(notebook => notebook.Path).Union(remaining.Keys).ToHashSet();
            due = [.. _known.Notebooks.Where(notebook => again.Contains(notebook.Path))];
            files = touched.Files;
        }
    }

    /// <summary>Runs notebooks to their end, or until one is touched.</summary>
    private async Task<(Task Changed, (IReadOnlyList<NotebookSource> Notebooks, IReadOnlyList<string> Files) Touched)> RunUntilTouchedAsync(
        IReadOnlyList<NotebookSource> due, Dictionary<string, NotebookSource> remaining, Task changed, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = _run(due, notebook => remaining.Remove(notebook.Path), stop.Token);
        while (await Task.WhenAny(running, changed) != running && !cancellationToken.IsCancellationRequested)
        {
            changed = _changes.NextAsync(cancellationToken);
            if (Refresh() is not { Notebooks.Count: > 0 } touched)
                continue;

            await stop.CancelAsync();
            try
            {
                await running;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // That was its purpose.
            }

            return (changed, touched);
        }

        await running;
        return (changed, ([], []));
    }

    /// <summary>Looks at the notebooks anew. Where they cannot be opened, they are as they were: the next change may mend it.</summary>
    private (IReadOnlyList<NotebookSource> Notebooks, IReadOnlyList<string> Files) Refresh()
    {
        var before = _known;
        try
        {
            Look(_open());
        }
        catch (Exception error) when (error is BookException or SelectionException or PathException)
        {
            _output.WriteLine($"\n{PrintableText.Of(error.Message)}\nWaiting for a change that mends it.");
            return ([], []);
        }

        return _known.ChangedSince(before);
    }

    /// <summary>Looks at notebooks, and again where a folder was not watched yet: what happened in it in the meantime was not told.</summary>
    private void Look(IReadOnlyList<NotebookSource> notebooks)
    {
        do
            _known = WatchedNotebooks.Of(notebooks);
        while (_watchers.Watch(_known.Folders, isDeep: false));
    }

    private void WriteHeader(IReadOnlyList<NotebookSource> due, IReadOnlyList<string> files)
    {
        var named = files.Take(MostNamed).Select(path => PrintableText.InOneLine(DisplayedPath.Of(path)));
        var because = files.Count == 0 ? "" : $" after a change of {string.Join(", ", named)}{(files.Count > MostNamed ? $" and {files.Count - MostNamed} more" : "")}";
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\n===== {_time.GetLocalNow():HH:mm:ss} ===== {Counted.Of(due.Count, "notebook")}{because}\n"));
    }
}
