using System.Globalization;
using Literate.Books;
using Literate.Documents;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Accepting;

/// <summary>Accepting is killed again and again, and no file is ever anything but the old one or the new one.</summary>
public sealed class KilledAcceptTests : IDisposable
{
    private const int Notebooks = 100;

    /// <summary>The most steps of writing that are waited for. One notebook takes about five.</summary>
    private const int MostSteps = 60;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <remarks>
    /// The moments are counted in what the system tells of the files that are written: made, written to, renamed. The files are
    /// large, so that a file which is written in place, rather than beside, is caught half written.
    /// </remarks>
    [Fact]
    public async Task Whenever_a_hundred_accepts_are_killed_every_file_is_whole()
    {
        Unix.Require("SIGKILL");
        var random = new Random(342);
        var prose = string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Line {i} of many that make the file long.\n")));
        var old = new NotebookBuilder().Markdown(prose).Code("Console.WriteLine(\"new\");", Printed("old\n")).ToJson();
        var names = Enumerable.Range(0, Notebooks).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i:00}.ipynb")).ToList();
        foreach (var name in names)
            _folder.Write(name, old);
        var before = await File.ReadAllBytesAsync(_folder[names[0]], TestContext.Current.CancellationToken);
        var after = NotebookFile.ReplaceOutputs("a.ipynb", new(before), new Dictionary<int, CellOutputs> { [1] = new([Printed("new\n")], 1) }).Notebook.ToArray();

        var (rounds, killed, leftovers) = (0, 0, 0);
        for (var waiting = names; waiting.Count > 0; rounds++)
        {
            Assert.True(rounds < Notebooks, $"{waiting.Count} notebooks are never accepted.");
            killed += await AcceptAndKillAsync(waiting, atStep: random.Next(1, MostSteps)) ? 1 : 0;

            waiting = [.. names.Where(name => IsOld(name, before, after))];
            leftovers += _folder.Files().Count(name => name.EndsWith(".tmp", StringComparison.Ordinal));
            Assert.Equal(names, Book.Open(_folder.Path).Notebooks.Select(notebook => notebook.Name));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} rounds, {killed} killed, {leftovers} files left behind in between.");
        Assert.True(killed > 3, $"Only {killed} of {rounds} runs were killed.");
        Assert.Equal(names, _folder.Files()); // What a killed process left beside a file is gone when the file is written.
    }

    private bool IsOld(string name, byte[] before, byte[] after)
    {
        var content = File.ReadAllBytes(_folder[name]).AsSpan();
        var isOld = content.SequenceEqual(before);
        Assert.True(isOld || content.SequenceEqual(after), $"{name} is neither the old file nor the new one: it has {content.Length} of {after.Length} bytes.");
        return isOld;
    }

    /// <summary>Accepts notebooks, and kills the command at a step of its writing.</summary>
    /// <returns>Whether it was killed before it had ended.</returns>
    private async Task<bool> AcceptAndKillAsync(IReadOnlyList<string> names, int atStep)
    {
        using var watcher = new FileSystemWatcher(_folder.Path) { InternalBufferSize = 64 * 1024 };
        using var process = CommandLine.Start(_folder, $"accept {string.Join(' ', names)}");
        var steps = 0;
        void Step(object sender, FileSystemEventArgs happened)
        {
            if (Interlocked.Increment(ref steps) == atStep)
                process.Kill();
        }

        watcher.Created += Step;
        watcher.Changed += Step;
        watcher.Renamed += Step;
        watcher.EnableRaisingEvents = true;
        var run = await CommandLine.EndAsync(process);
        watcher.EnableRaisingEvents = false;
        Assert.True(run.ExitCode is 0 or 137, $"It ended with {run.ExitCode}.\n{run.Error}{run.Output}");
        return run.ExitCode != 0;
    }
}
