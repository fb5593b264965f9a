namespace Literate.Running;

/// <summary>The first and the last lines of a stream that may be endless: what a dying process says first and last.</summary>
internal sealed class StreamEnds
{
    private const int FirstLines = 3;
    private const int LastLines = 7;
    private const int LineLength = 500;

    private readonly List<string> _first = [];
    private readonly Queue<string> _last = new();
    private bool _cut;

    public string Text
    {
        get
        {
            lock (_first)
                return string.Join('\n', [.. _first, .. _cut ? ["…"] : Array.Empty<string>(), .. _last]);
        }
    }

    // A stack that the runtime prints as it dies: these frames are ours and the compiler's, not the reader's.
    private static bool IsPlumbing(string line) =>
        line.Contains("at Literate.Worker.", StringComparison.Ordinal)
        || line.Contains("at System.Runtime.CompilerServices.", StringComparison.Ordinal)
        || line.Contains(".<Factory>(", StringComparison.Ordinal);

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line) || IsPlumbing(line))
            return;

        line = line.Length <= LineLength ? line : line[..LineLength] + "…";
        lock (_first)
        {
            if (_first.Count < FirstLines)
            {
                _first.Add(line);
                return;
            }

            _last.Enqueue(line);
            if (_last.Count > LastLines)
            {
                _last.Dequeue();
                _cut = true;
            }
        }
    }
}
