using System.Diagnostics;
using DocsSite.Building;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests.Serving;

/// <summary>What a build that is followed by others has to know of the files around the notebooks.</summary>
public sealed class ProvedNotebooksTests
{
    [Fact]
    public async Task Links_that_lead_back_and_pipes_do_not_keep_a_build_from_ending()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files there.");
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n```csharp ignore-output\nConsole.WriteLine(\"Write\");\n```\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Book, "one"), ".");
        Directory.CreateSymbolicLink(Path.Combine(folder.Book, "two"), ".");
        using (var made = Process.Start("mkfifo", [Path.Combine(folder.Book, "Write")]))
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        var errors = new StringWriter();
        var builder = new SiteBuilder(Places.Find(folder.Book, folder.Out), new BuildReport(TextWriter.Null, errors), memory: new BuildMemory(isServed: true));
        Assert.True(await builder.BuildAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken), errors.ToString());
    }
}
