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
        Assert.Equal("", errors);
        Output = output;
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
