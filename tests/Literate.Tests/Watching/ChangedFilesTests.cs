using Literate.Tests.Support;
using Literate.Watching;

namespace Literate.Tests.Watching;

/// <summary>What happens to files in one go is one change.</summary>
public sealed class ChangedFilesTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Nothing_is_told_until_it_has_been_quiet_for_a_moment()
    {
        using var changes = new ChangedFiles(_time);
        var next = changes.NextAsync(TestContext.Current.CancellationToken);

        changes.Note();
        changes.Note();
        Assert.False(next.IsCompleted);
        _time.Elapse(ChangedFiles.Quiet);

        await next;
        Assert.False(changes.NextAsync(TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public void What_happened_while_nobody_waited_is_told_once()
    {
        using var changes = new ChangedFiles(_time);

        changes.Note();
        _time.Elapse(ChangedFiles.Quiet);
        changes.Note();
        _time.Elapse(ChangedFiles.Quiet);

        Assert.True(changes.NextAsync(TestContext.Current.CancellationToken).IsCompletedSuccessfully);
        Assert.False(changes.NextAsync(TestContext.Current.CancellationToken).IsCompleted);
    }
}
