using System.Text;
using Literate.Files;
using Literate.Tests.Support;

namespace Literate.Tests.Files;

/// <summary>A file is written in one step, and what is no file of its own stays what it is.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private static readonly byte[] New = Encoding.UTF8.GetBytes("new");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pipe_is_written_into_and_stays_a_pipe()
    {
        Unix.Require("named pipes");
        Unix.MakePipe(_folder["pipe"]);
        var read = Task.Run(() => File.ReadAllText(_folder["pipe"]), TestContext.Current.CancellationToken);

        AtomicFile.Probe(_folder["pipe"]);
        AtomicFile.Write(_folder["pipe"], New);

        Assert.Equal("new", await read);
        Assert.True(SpecialFile.Is(_folder["pipe"]));
        Assert.Equal(["pipe"], _folder.Files());
    }

    [Fact]
    public void A_device_is_written_into_also_through_a_link()
    {
        Unix.Require("/dev/null");
        File.CreateSymbolicLink(_folder["link"], "/dev/null");

        AtomicFile.Write(_folder["link"], New);

        Assert.Equal("/dev/null", new FileInfo(_folder["link"]).LinkTarget);
        Assert.True(SpecialFile.Is("/dev/null"));
    }

    [Theory]
    [InlineData("target")]
    [InlineData("not there")]
    public void A_link_to_a_file_stays_a_link_and_the_file_is_written(string target)
    {
        Unix.Require("links that everybody may make");
        _folder.Write("target", "old");
        Directory.CreateDirectory(_folder["links"]);
        File.CreateSymbolicLink(_folder["links/link"], $"../{target}");

        AtomicFile.Write(_folder["links/link"], New);

        Assert.Equal($"../{target}", new FileInfo(_folder["links/link"]).LinkTarget);
        Assert.Equal("new", File.ReadAllText(_folder[target]));
    }

    [Fact]
    public void A_file_a_folder_and_what_is_not_there_are_nothing_special()
    {
        _folder.Write("file", "");

        Assert.All([_folder["file"], _folder.Path, _folder["not there"]], path => Assert.False(SpecialFile.Is(path)));
    }

    [Fact]
    public void A_file_that_may_only_be_read_is_not_replaced()
    {
        var path = _folder.Write("a.txt", "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        try
        {
            var write = Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.Write(path, New));
            Assert.Throws<UnauthorizedAccessException>(() => AtomicFile.Replace(path, Encoding.UTF8.GetBytes("old"), New));

            Assert.Equal($"'{path}' is read-only.", write.Message);
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Equal(["a.txt"], _folder.Files());
        }
        finally
        {
            File.SetAttributes(path, FileAttributes.Normal);
        }
    }

    [Fact]
    public void A_file_that_holds_something_else_than_expected_is_not_replaced()
    {
        _folder.Write("file", "somebody else's");

        Assert.False(AtomicFile.Replace(_folder["file"], Encoding.UTF8.GetBytes("old"), New));

        Assert.Equal("somebody else's", File.ReadAllText(_folder["file"]));
        Assert.Equal(["file"], _folder.Files());
    }

    [Theory]
    [InlineData("n", 250)]
    [InlineData("ノ", 80)]
    [InlineData("😀", 60)]
    public void A_file_whose_name_is_as_long_as_a_name_can_be_is_written(string character, int count)
    {
        var name = "n" + string.Concat(Enumerable.Repeat(character, count));
        _folder.Write(name, "old");

        AtomicFile.Probe(_folder[name]);
        Assert.True(AtomicFile.Replace(_folder[name], Encoding.UTF8.GetBytes("old"), New));

        Assert.Equal("new", File.ReadAllText(_folder[name]));
        Assert.Equal([name], _folder.Files());
    }

    [Fact]
    public async Task What_a_process_left_behind_that_was_killed_is_removed_and_nothing_else()
    {
        using var ended = CommandLine.Start(_folder, "--version");
        var name = Guid.NewGuid().ToString("N");
        await CommandLine.EndAsync(ended);
        string[] others = [$".file.{Environment.ProcessId}-{name}.tmp", $".other.{ended.Id}-{name}.tmp", $".file.{ended.Id}-mine.tmp", ".file.tmp", $"file.{ended.Id}-{name}.tmp"];
        foreach (var path in others.Append($".file.{ended.Id}-{name}.tmp").Append("file"))
            _folder.Write(path, "old");

        Assert.True(AtomicFile.Replace(_folder["file"], Encoding.UTF8.GetBytes("old"), New));

        Assert.Equal(others.Append("file").Order(StringComparer.Ordinal), _folder.Files());
        Assert.Equal("new", await File.ReadAllTextAsync(_folder["file"], TestContext.Current.CancellationToken));
    }
}
