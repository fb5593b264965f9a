using Literate.Accepting;
using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Verdicts;
using Spectre.Console;

namespace Literate.Cli.Reviewing;

/// <summary>
/// Shows the outputs that differ one after the other, and asks what is to become of each. What is accepted is in its file
/// before the next question, so whatever ends the review, nothing of it is lost.
/// </summary>
/// <param name="console">Where it is shown.</param>
/// <param name="keys">Where the answers come from.</param>
internal sealed class Review(IAnsiConsole console, IKeys keys)
{
    private const char EndOfKeys = '\u0004';

    /// <summary>With the longest answer behind it, it fits into 80 columns.</summary>
    private const string Question = "[bold]a[/] accept  [bold]r[/] reject  [bold]s[/] skip  [bold]n[/] all of this notebook  [bold]q[/] quit  [bold]?[/] help > ";

    private static readonly string[] Help =
    [
        "  a  accept: the output is right, and is stored in the notebook at once",
        "  r  reject: the output is wrong; nothing is stored, and the cell is listed in the end",
        "  s  skip: decide later; nothing is stored",
        "  n  accept this output and all that follow in this notebook",
        "  q  quit: what was accepted stays, and the rest is left as it is",
    ];

    private readonly Dictionary<CellResult, Decision> _decisions = new(ReferenceEqualityComparer.Instance); // Two copies of a notebook have cells that are equal.
    private readonly FailureReport _report = new();
    private int _asked;
    private bool _isOver;

    /// <summary>Whether a notebook could not be written.</summary>
    public bool HasUnwritable { get; private set; }

    /// <summary>Asks for all cells of some runs whose outputs can be accepted.</summary>
    /// <param name="runs">The runs, in order.</param>
    /// <param name="cancellationToken">Ends it at the next question.</param>
    /// <returns>What was decided of each of those cells.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<IReadOnlyDictionary<CellResult, Decision>> AskAsync(IReadOnlyList<NotebookResult.Ran> runs, CancellationToken cancellationToken)
    {
        foreach (var cell in runs.SelectMany(run => run.Cells).Where(OutputAcceptor.IsAcceptable))
            _decisions[cell] = Decision.None;
        foreach (var run in runs)
        {
            if (!_isOver)
                await AskAsync(run, cancellationToken);
        }

        return _decisions;
    }

    private async Task AskAsync(NotebookResult.Ran run, CancellationToken cancellationToken)
    {
        var cells = new Queue<CellResult>(run.Cells.Where(OutputAcceptor.IsAcceptable));
        while (!_isOver && cells.TryDequeue(out var cell))
        {
            Show(run, cell, $"{++_asked} of {_decisions.Count}");
            switch (await AnswerAsync(cancellationToken))
            {
                case 'a' when Accept(run, [cell]) is { } accepted:
                    run = accepted;
                    break;
                case 'n' when Accept(run, [cell, .. cells]) is not null:
                    PassOver(cells);
                    break;
                case 'r':
                    Decide([cell], Decision.Rejected, "[red]rejected[/]");
                    break;
                case 's':
                    Decide([cell], Decision.Skipped, "[yellow]skipped[/]");
                    break;
                case 'q':
                    Write("quit");
                    _isOver = true;
                    break;
                default:
                    PassOver(cells); // It was refused, and so would the others be.
                    break;
            }
        }
    }

    private void PassOver(Queue<CellResult> cells)
    {
        _asked += cells.Count;
        cells.Clear();
    }

    private void Show(NotebookResult.Ran run, CellResult cell, string place)
    {
        Write("");
        Write($"[grey]{place}[/]");
        foreach (var line in ReportMarkup.Of(_report.Describe(run, cell, isAcceptable: false)))
            Write(line);
        Write("");
    }

    /// <summary>Asks until a key is pressed that is an answer.</summary>
    private async Task<char> AnswerAsync(CancellationToken cancellationToken)
    {
        console.Markup(Question);
        while (true)
        {
            switch (char.ToLowerInvariant(await keys.NextAsync(cancellationToken)))
            {
                case ('a' or 'n' or 'r' or 's' or 'q') and var answer:
                    return answer;
                case EndOfKeys:
                    return 'q';
                case '?' or 'h':
                    Write("");
                    foreach (var line in Help)
                        Write(line);
                    console.Markup(Question);
                    break;
                // Any other key is no answer; above all the one for the end of a line, which is pressed too easily.
            }
        }
    }

    /// <summary>Stores outputs.</summary>
    /// <returns>The run as its file is now; null where that was refused.</returns>
    private NotebookResult.Ran? Accept(NotebookResult.Ran run, IReadOnlyList<CellResult> cells)
    {
        try
        {
            var acceptance = OutputAcceptor.Accept(run, cells);
            Decide(acceptance.Cells, Decision.Accepted, cells.Count == 1 ? "[green]accepted[/]" : $"[green]{Counted.Of(cells.Count, "output")} accepted[/]");
            return acceptance.Result;
        }
        catch (AcceptException refused)
        {
            HasUnwritable |= refused.IsUnwritable;
            Write("[red]refused[/]");
            Write(LineMarkup.Escape(PrintableText.Of(refused.Message)));
            return null;
        }
    }

    private void Decide(IEnumerable<CellResult> cells, Decision decision, string words)
    {
        foreach (var cell in cells)
            _decisions[cell] = decision;
        Write(words);
    }

    private void Write(string markup) => console.Write(new UnbrokenLine(markup));
}
