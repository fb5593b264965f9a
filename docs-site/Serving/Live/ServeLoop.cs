using System.Globalization;
using DocsSite.Building;
using DocsSite.Explaining;
using DocsSite.Libraries;
using DocsSite.Pages;
using DocsSite.Writing;
using Literate.Books;
using Literate.Reporting;
using Literate.Running;
using Literate.Watching;

namespace DocsSite.Serving.Live;

/// <summary>
/// Builds a site, and again when a file is saved that it is made of, until it is ended. What is wrong is told at the terminal and in
/// the pages, and waited out.
/// </summary>
/// <remarks>
/// A build makes only what has changed (<see cref="BuildMemory"/>). It is broken off and begun anew when a notebook, or what it loads, is
/// saved in the meantime, but not in the middle of building a library. Any other file that is saved then is dealt with by the build after it: a cell may write
/// files, and must not keep its own notebook from ever coming to an end.
/// </remarks>
internal sealed class ServeLoop
{
    /// <summary>How long nothing must happen to files before a build: the steps of an editor take less, and a person does not notice it.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(0.03);

    private readonly Places _places;
    private readonly LivePages _live;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly TimeProvider _time;
    private readonly ProgressLine? _progress;
    private readonly BuildMemory _memory = new(isServed: true) { Theme = Theme.Source };
    private readonly BookLibraries _libraries = new();
    private readonly SavedFiles _saved;
    private string? _problems;
    private string? _theme;
    private IReadOnlyList<string> _warnings = [];

    private ServeLoop(Places places, LivePages live, TextWriter output, TextWriter errors, TimeProvider time, ProgressLine? progress)
    {
        (_places, _live, _output, _errors, _time, _progress) = (places, live, output, errors, time, progress);
        _saved = new SavedFiles(places, path => _libraries.HasSource(path), time, Quiet);
    }

    /// <summary>Builds until it is cancelled.</summary>
    /// <param name="places">Where the book is and where the site goes.</param>
    /// <param name="live">The pages that are told.</param>
    /// <param name="output">Where it is told what happens.</param>
    /// <param name="errors">Where it is told what is wrong.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">The line that tells what runs now; null where there is none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task RunAsync(Places places, LivePages live, TextWriter output, TextWriter errors, TimeProvider time, ProgressLine? progress, CancellationToken cancellationToken)
    {
        var loop = new ServeLoop(places, live, output, errors, time, progress);
        using (loop._saved)
            await loop.RunAsync(cancellationToken);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        _saved.Watch([], [_memory.Theme], []);
        var isFirst = true;
        var settled = _saved.NextAsync(cancellationToken);
        IReadOnlyList<string> because = [];
        while (true)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var (paths, first) = (because, isFirst);
            var building = Task.Run(() => BuildAsync(paths, first, stop.Token), CancellationToken.None);
            while (!stop.IsCancellationRequested && await Task.WhenAny(building, settled) != building)
            {
                settled = _saved.NextAsync(cancellationToken);
                if (!_libraries.AreBeingBuilt && (_saved.Any(_libraries.HasSource) || _memory.Proved.IsTouched()))
                    await stop.CancelAsync();
            }

            try
            {
                await building;
                (isFirst, because) = (false, []);
                if ((Watch() && _memory.Proved.IsTouched()) || _libraries.IsDue)
                    continue;
                if (_memory.OverridingTheme is { } theme && theme != _theme)
                {
                    because = [_theme = theme]; // It was not watched until now.
                    continue;
                }
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                _output.WriteLine("A file was saved, so this build is broken off.");
            }

            while (_saved.Untaken.Count == 0)
            {
                await settled;
                settled = _saved.NextAsync(cancellationToken);
            }

            because = [.. because.Union(_saved.Take())];
        }
    }

    /// <summary>Watches what the site was made of.</summary>
    /// <returns>Whether some of it was not watched before; what happened there until now was not told.</returns>
    private bool Watch()
    {
        var loaded = _memory.Proved.Files.Concat(_memory.Reference).ToList();
        _libraries.Look(loaded, _places.Book);
        return _saved.Watch([.. loaded, .. _memory.Reference.Select(path => Path.ChangeExtension(path, ".xml"))], [.. new[] { _memory.Theme, _memory.OverridingTheme }.OfType<string>()], _libraries.Folders);
    }

    private async Task BuildAsync(IReadOnlyList<string> saved, bool isFirst, CancellationToken cancellationToken)
    {
        var begun = _time.GetTimestamp();
        var problems = new StringWriter();
        _live.Building();
        _libraries.Saved(saved);
        await _libraries.BuildAsync(project => _output.WriteLine($"building {DisplayedPath.Of(project.Path)}"), SavedMeanwhileAsync, cancellationToken);
        _memory.Forget(saved);
        foreach (var problem in _libraries.Problems)
            problems.WriteLine(PrintableText.Of(problem));

        var changed = await UpdateAsync(new BuildReport(_output, _errors, problems, _progress), problems, isFirst, cancellationToken);
        var told = problems.ToString().Trim('\n', '\r') is { Length: > 0 } text ? text : null;
        if (told is not null && told != _problems)
            _errors.WriteLine($"\n{told}");
        else if (told is null && _problems is not null)
            _output.WriteLine("All is in order again.");
        if (!isFirst && (changed.Count > 0 || told is not null || _problems is not null)) // While something is wrong, too: so it is known that the save was seen.
            _output.WriteLine(Line(saved, changed, _time.GetElapsedTime(begun)));
        _problems = told;
        _live.Built(changed, told);
    }

    /// <summary>What was saved and not dealt with yet; the system may tell of it a moment later.</summary>
    private async Task<IReadOnlyList<string>> SavedMeanwhileAsync()
    {
        await Task.Delay(Quiet, _time);
        return _saved.Untaken;
    }

    /// <summary>Makes the site and writes what has changed of it.</summary>
    /// <returns>The files that have changed; none where something keeps the site from being made, which was told.</returns>
    private async Task<IReadOnlyList<string>> UpdateAsync(BuildReport report, StringWriter problems, bool isFirst, CancellationToken cancellationToken)
    {
        try
        {
            var begun = _time.GetTimestamp();
            var folder = SiteFolder.Claim(_places.Out);
            if (await new SiteBuilder(_places, report, _time, _memory).MakeAsync(cancellationToken) is not { } made)
                return [];

            cancellationToken.ThrowIfCancellationRequested();
            var changed = folder.Update(made.Files);
            if (isFirst)
            {
                report.Built(made, _places, _time.GetElapsedTime(begun));
                if (made.Site.Chapters.MaxBy(chapter => chapter.CodeCells) is { } longest)
                    CompilerStart.With(longest.Result);
            }
            else
            {
                report.Warn(made.Warnings.Except(_warnings));
            }

            _warnings = made.Warnings;
            return changed;
        }
        catch (Exception error) when (error is BookException or SiteException or WorkerException)
        {
            problems.WriteLine(PrintableText.Of(error.Message));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.WriteLine($"{PrintableText.Of(error.Message)} It may just be written; save it once more if this stays."); // An editor has it in its hands.
        }

        return [];
    }

    private string Line(IReadOnlyList<string> saved, IReadOnlyList<string> changed, TimeSpan took)
    {
        var there = saved.Where(Path.Exists).ToList(); // An editor may have used another file on the way, which has gone again.
        var (paths, happened) = there.Count > 0 ? (there, "saved") : (saved, "removed");
        var subject = paths.Count == 0 ? "" : $"{Names(paths)} {happened}: ";
        var what = changed.Count == 0 ? "nothing" : Counted.Of(changed.Count, "file");
        return string.Create(CultureInfo.InvariantCulture, $"{_time.GetLocalNow():HH:mm:ss}  {subject}{what} of the site changed, in {took.TotalSeconds:0.00} s");
    }

    private static string Names(IReadOnlyList<string> paths)
    {
        var files = paths.Take(2).Select(path => PrintableText.InOneLine(DisplayedPath.Of(path)));
        return string.Join(", ", files) + (paths.Count > 2 ? $" and {paths.Count - 2} more" : "");
    }
}
