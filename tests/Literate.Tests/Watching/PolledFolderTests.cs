using Literate.Tests.Support;
using Literate.Watching;

namespace Literate.Tests.Watching;

/// <summary>A folder that the system does not watch is looked at.</summary>
public sealed class PolledFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_that_come_change_and_go_are_told_once_at_the_next_look()
    {
        _folder.Write("a.md", "1");
        _folder.Write("part/b.md", "1");
        var told = new List<string>();
        using var polled = new PolledFolder(_folder.Path, isDeep: true, told.Add, _time);

        Assert.Empty(Look());
        _folder.Write("a.md", "22");
        _folder.Write("part/c.md", "1");
        File.Delete(_folder["part/b.md"]);
        Assert.Equal(["a.md", "part/b.md", "part/c.md"], Look());
        Assert.Empty(Look());
        File.SetLastWriteTimeUtc(_folder["a.md"], DateTime.UnixEpoch);
        Assert.Equal(["a.md"], Look());

        IEnumerable<string> Look()
        {
            told.Clear();
            _time.Elapse(PolledFolder.Interval);
            return [.. told.Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void A_folder_that_has_gone_is_as_one_whose_files_have()
    {
        _folder.Write("part/b.md", "1");
        var told = new List<string>();
        using var polled = new PolledFolder(_folder["part"], isDeep: false, told.Add, _time);
        Directory.Delete(_folder["part"], recursive: true);
        _time.Elapse(PolledFolder.Interval);
        Assert.Equal([_folder["part/b.md"]], told);
    }
}
