using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Building;

namespace DocsSite.Tests.Stage;

/// <summary>A copy of one of the books under <c>cases</c>, in a folder that goes when the test ends, and the site made of it.</summary>
public sealed class CaseFolder : IDisposable
{
    /// <summary>The root of the repository that the tests are of.</summary>
    public static readonly string Repository = RepositoryFolder();

    private static readonly string Cases = Path.Combine(Repository, "tests", "DocsSite.Tests", "cases");

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("docs-site-test-");

    public CaseFolder(string? name = null)
    {
        Directory.CreateDirectory(Book);
        if (name is not null)
            Copy(Path.Combine(Cases, name), Book);
    }

    public string Root => _root.FullName;

    public string Book => Path.Combine(Root, "book");

    public string Out => Path.Combine(Root, "site");

    /// <summary>The site's files by path, with what they hold.</summary>
    public SortedDictionary<string, byte[]> Site => new(
        Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Out, path).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    public string Write(string name, string content)
    {
        var path = Path.Combine(Book, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Builds in this process.</summary>
    internal async Task<(bool Built, string Output, string Errors)> BuildAsync()
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var built = await new SiteBuilder(Places.Find(Book, Out), new BuildReport(output, errors)).BuildAsync(TestContext.Current.CancellationToken);
        return (built, output.ToString(), errors.ToString());
    }

    public string Text(string path) => File.ReadAllText(Path.Combine(Out, path));

    public IDocument Page(string path) => new HtmlParser().ParseDocument(Text(path));

    public void Dispose() => _root.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Literate.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
