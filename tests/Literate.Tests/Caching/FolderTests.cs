using System.Runtime.Versioning;
using Literate.Compiling.Caching;
using Literate.Tests.Support;

namespace Literate.Tests.Caching;

/// <summary>Where the cache lies, who may write to it, and that a run does without where it cannot be had.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly CachedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_environment_names_the_folder()
    {
        var named = Path.Combine(Path.GetTempPath(), "mine");
        Assert.Equal(named, CachePlace.Find(Variables(("LITERATE_CACHE", named), ("XDG_CACHE_HOME", "/elsewhere"))));
    }

    [Fact]
    public void Without_a_name_it_is_the_platform_s_folder_for_caches()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var expected = OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "literate")
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "literate")
            : Path.Combine(home, ".cache", "literate");
        Assert.Equal(expected, CachePlace.Find(Variables()));
        Assert.Equal(expected, CachePlace.Find(Variables(("LITERATE_CACHE", ""))));
    }

    [Fact]
    public void On_Linux_the_folder_for_caches_is_the_one_that_XDG_names_if_its_path_is_absolute()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It is a convention of Linux.");
        Assert.Equal("/caches/literate", CachePlace.Find(Variables(("XDG_CACHE_HOME", "/caches"))));
        Assert.NotEqual("caches/literate", CachePlace.Find(Variables(("XDG_CACHE_HOME", "caches"))));
    }

    [Fact]
    public void The_tests_use_a_cache_of_their_own() =>
        Assert.Equal(Environment.GetEnvironmentVariable(CompileCache.FolderVariable), new EngineOptions().Cache?.Folder);

    [Fact]
    public void Nothing_is_made_before_there_is_something_to_keep()
    {
        var cache = new CompileCache(_folder.Files["cache"]);

        Assert.Empty(_folder.Compile(new NotebookBuilder(), cache));

        Assert.False(Directory.Exists(cache.Folder));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void The_files_are_for_the_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, the permissions are those of the folder above.");
        _folder.NumbersCompiled("1");

        var file = Assert.Single(_folder.CacheFiles);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(file)!));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_others_may_write_to_is_not_used_for_its_files_are_run(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, the permissions are those of the folder above.");
        _folder.NumbersCompiled("1");
        var cells = Path.GetDirectoryName(_folder.CacheFiles.Single())!;
        File.SetUnixFileMode(cells, File.GetUnixFileMode(cells) | others);

        var cache = new CompileCache(_folder.CachePath);
        var compiled = _folder.Compile(NotebookBuilder.Of("1", "2"), cache);

        Assert.Equal([false, false], compiled.Select(cell => cell.IsFromCache));
        Assert.Single(_folder.CacheFiles);
        Assert.Equal(
            $"{cells}: other users may write to the folder, and what is kept there is code that is run. "
            + "Take their permission with `chmod go-w`, or set LITERATE_CACHE to another folder.",
            cache.Problem);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_of_another_user_is_not_used_for_its_files_are_run()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "Only root can give a folder away.");
        _folder.NumbersCompiled("1");
        var cells = Path.GetDirectoryName(_folder.CacheFiles.Single())!;
        using (var given = System.Diagnostics.Process.Start("chown", ["12345", cells]))
            given.WaitForExit();

        var cache = new CompileCache(_folder.CachePath);
        var compiled = _folder.Compile(NotebookBuilder.Of("1", "2"), cache);

        Assert.Equal([false, false], compiled.Select(cell => cell.IsFromCache));
        Assert.Equal(
            $"{cells}: the folder belongs to another user, and what is kept there is code that is run. Set LITERATE_CACHE to a folder of your own.",
            cache.Problem);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_done_without()
    {
        var file = _folder.Files.Write("file", "");
        var cache = new CompileCache(Path.Combine(file, "cache"));

        var compiled = _folder.Compile(NotebookBuilder.Of("1", "2"), cache);

        Assert.All(compiled, cell => Assert.Single(cell.Compiled.Submissions));
        Assert.Equal((0, 2), (cache.Hits, cache.Misses));
        Assert.StartsWith($"{Path.Combine(file, "cache", "cells")}: compiled cells cannot be kept there. ", cache.Problem);
    }

    [Theory]
    [InlineData(UnixFileMode.OtherWrite, false)]
    [InlineData(UnixFileMode.OtherWrite | UnixFileMode.StickyBit, true)]
    [InlineData(UnixFileMode.GroupWrite, true)]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_in_which_anybody_may_put_another_one_in_its_place_is_not_used(UnixFileMode others, bool isUsed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, the permissions are those of the folder above.");
        _folder.NumbersCompiled("1");
        var above = Path.GetDirectoryName(Path.GetDirectoryName(_folder.CacheFiles.Single())!)!;
        File.SetUnixFileMode(above, File.GetUnixFileMode(above) | others);

        var cache = new CompileCache(_folder.CachePath);
        var compiled = _folder.Compile(NotebookBuilder.Of("1"), cache);

        Assert.Equal([isUsed], compiled.Select(cell => cell.IsFromCache));
        Assert.Equal(isUsed, cache.Problem is null);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_written_is_done_without()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "To root, every folder can be written.");
        _folder.NumbersCompiled("1");
        var cells = Path.GetDirectoryName(_folder.CacheFiles.Single())!;
        var mode = File.GetUnixFileMode(cells);
        File.SetUnixFileMode(cells, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var compiled = _folder.Compile(NotebookBuilder.Of("1", "2"));

        File.SetUnixFileMode(cells, mode);
        Assert.Equal([true, false], compiled.Select(cell => cell.IsFromCache));
        Assert.Single(_folder.CacheFiles);
    }

    [Fact]
    public void What_stands_in_a_cell_s_place_and_is_no_file_is_done_without()
    {
        _folder.NumbersCompiled("1");
        var path = _folder.CacheFiles.Single();
        File.Delete(path);
        Directory.CreateDirectory(path);

        Assert.Equal([1], _folder.NumbersCompiled("1"));
        Assert.Empty(_folder.CacheFiles); // And nothing is left beside it.
    }

    private static Func<string, string?> Variables(params (string Name, string Value)[] set) =>
        name => set.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault();
}
