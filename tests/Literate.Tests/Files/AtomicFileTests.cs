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
}
