namespace DocsSite.Tests.Stage;

/// <summary>The book that has one of everything, built once.</summary>
public sealed class FeaturesSite : IAsyncLifetime
{
    public CaseFolder Folder { get; } = new("features");

    public string Output { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var (built, output, errors) = await Folder.BuildAsync();
        Assert.True(built, errors);
        Assert.All(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^warning: .*02-outputs.ipynb: cell .*: it is tagged to be left out and has stored outputs", line));
        Output = output;
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
