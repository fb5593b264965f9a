using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Verdicts;

namespace Literate.Cli.Accepting;

/// <summary>What is to be accepted: whole notebooks, or cells of them.</summary>
internal sealed class AcceptTargets
{
    /// <summary>The numbers of the cells, by the notebook's path; null where all are meant.</summary>
    private readonly Dictionary<string, HashSet<int>?> _cells = [];

    private AcceptTargets(IReadOnlyList<NotebookSource> notebooks) => Notebooks = notebooks;

    /// <summary>The notebooks, each once.</summary>
    public IReadOnlyList<NotebookSource> Notebooks { get; }

    /// <summary>Opens what the command line names. All of it is looked at first, so that a wrong one is told before anything runs.</summary>
    /// <exception cref="SelectionException">A cell is named that is not there, or that has no outputs to accept.</exception>
    /// <exception cref="PathException">A path leads nowhere.</exception>
    /// <exception cref="BookException">A path cannot be opened.</exception>
    public static AcceptTargets Open(IReadOnlyList<string> arguments)
    {
        var named = arguments.Select(Parse).ToList();
        var opened = named.Select(target => (Notebooks: Selection.Open([target.Path]), target.Cells)).ToList();
        var targets = new AcceptTargets([.. opened.SelectMany(target => target.Notebooks).DistinctBy(notebook => notebook.Path)]);
        foreach (var (notebooks, cells) in opened)
        {
            foreach (var notebook in notebooks)
                targets.Add(notebook, cells);
        }

        targets.CheckCells();
        return targets;
    }

    /// <summary>Makes sure that the cells that are named are there. What cannot be read is told when it is run.</summary>
    /// <exception cref="SelectionException">One is not, or has no outputs to accept.</exception>
    public void CheckCells()
    {
        foreach (var notebook in Notebooks)
        {
            if (_cells[notebook.Path] is { } cells)
                Check(notebook, cells);
        }
    }

    /// <summary>Whether only some cells of a notebook are meant.</summary>
    public bool IsPart(NotebookResult result) => _cells[result.Source.Path] is not null;

    /// <summary>Whether a cell is meant.</summary>
    public bool Includes(NotebookResult result, CellResult cell) => _cells[result.Source.Path]?.Contains(cell.Cell.Number) ?? true;

    /// <summary>A path that is there is one, whatever its name: a colon in it names no cell.</summary>
    private static (string Path, IReadOnlySet<int>? Cells) Parse(string argument)
    {
        if (Path.Exists(argument) || CellNumbers.Split(argument) is not var (path, cells))
            return (argument, null);
        if (Directory.Exists(path))
            throw UsageErrors.CellOfFolder(path, cells);
        if (CellNumbers.Parse(cells) is { } numbers)
            return (path, numbers);
        return File.Exists(path) ? throw UsageErrors.NotACell(argument, cells) : (argument, null);
    }

    private void Add(NotebookSource notebook, IReadOnlySet<int>? cells)
    {
        if (cells is null)
        {
            _cells[notebook.Path] = null;
            return;
        }

        if (!_cells.TryGetValue(notebook.Path, out var known))
            _cells[notebook.Path] = [.. cells];
        else
            known?.UnionWith(cells); // Where the notebook is named as a whole too, all of it is meant.
    }

    private static void Check(NotebookSource notebook, IReadOnlySet<int> cells)
    {
        IReadOnlyList<CodeCell> known;
        try
        {
            known = CodeCell.Of(NotebookFile.Read(notebook.Path));
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return;
        }

        foreach (var number in cells.Order())
        {
            if (number > known.Count)
                throw UsageErrors.NoSuchCell(notebook.DisplayPath, number, known.Count);
            if (known[number - 1].Disposition is Disposition.SkipExecution or Disposition.IgnoreOutput)
                throw UsageErrors.NothingToAccept(notebook.DisplayPath, known[number - 1]);
        }
    }
}
