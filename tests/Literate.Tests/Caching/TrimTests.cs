using Literate.Compiling.Caching;
using Literate.Tests.Support;

namespace Literate.Tests.Caching;

/// <summary>The cache's size has a limit, and what was used for the longest time goes first.</summary>
public sealed class TrimTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CachedFolder _folder = new();
    private readonly SetTime _time = new() { Now = Start };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_used_longest_ago_is_removed_when_the_limit_is_passed()
    {
        var three = 3 * LengthOfOne();
        Compile("1", three, Start);
        Compile("2", three, Start.AddDays(2));
        Compile("3", three, Start.AddDays(4));
        Compile("1", three, Start.AddDays(6)); // It is found, so it is the youngest now.

        Compile("4", three, Start.AddDays(8));

        Assert.Equal(["1", "3", "4"], Kept("1", "2", "3", "4"));
    }

    [Fact]
    public void A_run_that_finds_every_cell_removes_nothing()
    {
        Compile("1", long.MaxValue, Start);
        Compile("2", long.MaxValue, Start);

        Compile("2", 1, Start.AddDays(2));

        Assert.Equal(["1", "2"], Kept("1", "2"));
    }

    [Fact]
    public void A_cell_that_is_larger_than_the_limit_is_not_kept()
    {
        Compile("1", 1, Start);

        Assert.Empty(_folder.CacheFiles);
    }

    [Fact]
    public void One_process_looks_when_it_first_writes_and_again_when_it_has_written_a_sixteenth_of_the_limit()
    {
        var limit = 32 * LengthOfOne();
        foreach (var number in Enumerable.Range(0, 40))
            Compile($"{number:000}", long.MaxValue, Start);

        _time.Now = Start.AddDays(2);
        var cache = new CompileCache(_folder.CachePath, limit, _time);
        var counts = Enumerable.Range(100, 5).Select(number =>
        {
            _folder.Compile(NotebookBuilder.Of($"{number:000}"), cache);
            return _folder.CacheFiles.Count();
        });

        Assert.Equal([32, 33, 32, 33, 32], counts);
    }

    [Fact]
    public void The_time_of_use_is_written_once_a_day()
    {
        Compile("1", long.MaxValue, Start);
        Compile("1", long.MaxValue, Start.AddHours(23));
        Assert.Equal(Start.UtcDateTime, File.GetLastWriteTimeUtc(_folder.CacheFiles.Single()));

        Compile("1", long.MaxValue, Start.AddHours(25));
        Assert.Equal(Start.AddHours(25).UtcDateTime, File.GetLastWriteTimeUtc(_folder.CacheFiles.Single()));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_after_a_day_and_no_other_file()
    {
        Compile("1", long.MaxValue, Start);
        var cells = Path.GetDirectoryName(_folder.CacheFiles.Single())!;
        foreach (var (name, age) in new[] { ("old.tmp", 25), ("young.tmp", 23), ("mine.txt", 1000) })
        {
            File.WriteAllText(Path.Combine(cells, name), "");
            File.SetLastWriteTimeUtc(Path.Combine(cells, name), Start.AddHours(-age).UtcDateTime);
        }

        Compile("2", 1, Start);

        Assert.Equal(["mine.txt", "young.tmp"], _folder.CacheFiles.Select(Path.GetFileName));
    }

    private void Compile(string code, long limit, DateTimeOffset now)
    {
        _time.Now = now;
        _folder.Compile(NotebookBuilder.Of(code), new CompileCache(_folder.CachePath, limit, _time));
    }

    private IEnumerable<string> Kept(params string[] codes)
    {
        var cache = new CompileCache(Path.Combine(_folder.CachePath), long.MaxValue, _time);
        return codes.Where(code => _folder.Compile(NotebookBuilder.Of(code), cache).Single().IsFromCache);
    }

    /// <summary>The length of the file of a cell that holds a number; all are alike.</summary>
    private long LengthOfOne()
    {
        Compile("0", long.MaxValue, Start);
        var file = _folder.CacheFiles.Single();
        var length = new FileInfo(file).Length;
        File.Delete(file);
        return length;
    }

    private sealed class SetTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
