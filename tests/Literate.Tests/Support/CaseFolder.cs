using Literate.Reporting;

namespace Literate.Tests.Support;

/// <summary>
/// A folder below <c>tests/Literate.Tests/cases</c>: notebooks as a person has them, and what <c>literate</c> must say of
/// them, word for word. CONTRIBUTING.md says which files may stand in it.
/// </summary>
/// <remarks>It is read where it stands in the repository, not copied beside the tests, so that it can be written anew there.</remarks>
/// <param name="name">The folder's name.</param>
internal sealed class CaseFolder(string name)
{
    private const string ArgumentsFile = "arguments.txt", EnvironmentFile = "environment.txt", ReportFile = "report.txt", AcceptedFolder = "accepted";

    private static readonly string Root = Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "tests", "Literate.Tests", "cases");

    private readonly string _folder = Path.Combine(Root, name);

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>What follows <c>literate</c> on each command line that is run, one after the other.</summary>
    public IReadOnlyList<string> Commands => File.Exists(Here(ArgumentsFile)) ? File.ReadAllLines(Here(ArgumentsFile))
        : Directory.Exists(Here(AcceptedFolder)) ? ["test", "accept ."]
        : ["test"];

    /// <summary>The variables that these have in their environment.</summary>
    /// <param name="folder">The folder where the commands run, for which <c>&lt;folder&gt;</c> stands.</param>
    public IReadOnlyList<(string Name, string Value)> EnvironmentIn(TempFolder folder) => !File.Exists(Here(EnvironmentFile)) ? []
        : [.. File.ReadAllLines(Here(EnvironmentFile)).Select(line => line.Split('=', 2)).Select(parts => (parts[0], parts[1].Replace("<folder>", folder.Path)))];

    /// <summary>The files that the commands find, by their names in the folder where they run.</summary>
    public IReadOnlyDictionary<string, byte[]> Source =>
        FilesBelow(_folder).Where(file => !IsOfTheCase(file.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>The files that the commands must have changed or made, by their names.</summary>
    public IReadOnlyDictionary<string, byte[]> Accepted => FilesBelow(Here(AcceptedFolder));

    /// <summary>What the commands must have said, as <see cref="Transcript"/> has it; empty where it is not written down.</summary>
    public string Report => File.Exists(Here(ReportFile)) ? File.ReadAllText(Here(ReportFile)) : "";

    /// <summary>Writes down what the commands said, and the files that they changed or made.</summary>
    public void Rewrite(string report, IReadOnlyDictionary<string, byte[]> changed)
    {
        File.WriteAllText(Here(ReportFile), report);
        if (Directory.Exists(Here(AcceptedFolder)))
            Directory.Delete(Here(AcceptedFolder), recursive: true);
        foreach (var (file, content) in changed)
        {
            var path = Path.Combine(Here(AcceptedFolder), file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }

    /// <summary>All files in a folder and below it, by their names in it, with slashes; none where there is no such folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> FilesBelow(string folder) => !Directory.Exists(folder) ? new Dictionary<string, byte[]>()
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes);

    private static bool IsOfTheCase(string file) =>
        file is ArgumentsFile or EnvironmentFile or ReportFile || file.StartsWith($"{AcceptedFolder}/", StringComparison.Ordinal);

    private string Here(string file) => Path.Combine(_folder, file);
}
