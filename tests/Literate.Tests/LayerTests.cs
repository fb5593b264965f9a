using System.Xml.Linq;
using Literate.Reporting;

namespace Literate.Tests;

/// <summary>The layers of the design, held against the project files. An arrow more is a decision, and is made here.</summary>
public sealed class LayerTests
{
    private static readonly string Root = Repository.Above(AppContext.BaseDirectory)!;

    /// <summary>What each project may reference.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["src/Coroutines"] = [],
        ["src/Literate.Documents"] = [],
        ["src/Literate.Runtime"] = [],
        ["src/Literate.Worker"] = ["src/Literate.Runtime"],
        ["src/Literate"] = ["src/Literate.Documents", "src/Literate.Runtime", "src/Literate.Worker"],
        ["src/Literate.Cli"] = ["src/Literate"],
        ["docs-site"] = ["src/Literate"],
        ["tests/NotebookRunner"] = ["src/Literate"],
        ["tests/Coroutines.Tests"] = ["src/Coroutines"],
        ["tests/Coroutines.PackageTests"] = [], // It uses the package, as a stranger does.
        ["tests/Literate.PackageTests"] = [], // As well.
        ["benchmarks/Coroutines.Benchmarks"] = ["src/Coroutines"],
        ["benchmarks/Literate.Benchmarks"] = ["src/Literate.Runtime"],
        ["tests/Literate.Tests"] = ["src/Literate", "src/Literate.Cli", "tests/Literate.StandInWorker"],
        ["tests/Literate.StandInWorker"] = ["src/Literate.Runtime"],
        ["tests/DocsSite.BrowserTests"] = ["docs-site"],
        ["tests/DocsSite.Tests"] = ["docs-site"],
        ["tests/Prose.Tests"] = ["docs-site"], // Texts are read as the site reads them.
    };

    /// <summary>The projects that use no package, because they enter other people's programs or processes.</summary>
    public static TheoryData<string> WithoutPackages => ["src/Coroutines", "src/Literate.Runtime", "src/Literate.Worker"];

    /// <summary>All projects of the repository, by folder.</summary>
    public static TheoryData<string> Projects => [.. Folders()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_the_design_lets_it(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} has no place in the design. Give it one in the picture of the README and in this test.");
        Assert.Subset(Allowed[project].ToHashSet(), ReferencesOf(project).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(WithoutPackages))]
    public void What_enters_other_programs_brings_no_package(string project) =>
        Assert.Empty(Load(project).Descendants("PackageReference").Select(package => package.Attribute("Include")?.Value));

    [Fact]
    public void Every_project_of_the_design_is_there() => Assert.Subset(Folders().ToHashSet(), Allowed.Keys.ToHashSet());

    [Fact]
    public void The_engine_names_the_compiler_only_in_the_folder_that_is_entered_when_something_must_be_compiled()
    {
        var naming = Directory.EnumerateFiles(Path.Combine(Root, "src", "Literate"), "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("using Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Select(path => Relative(Path.GetDirectoryName(path)!));

        Assert.Equal(["src/Literate/Compiling/Roslyn"], naming.Distinct());
    }

    private static IEnumerable<string> Folders() =>
        from root in new[] { "src", "tests", "docs-site", "benchmarks" }
        from path in Directory.EnumerateFiles(Path.Combine(Root, root), "*.csproj", SearchOption.AllDirectories)
        select Relative(Path.GetDirectoryName(path)!);

    /// <summary>The projects whose code a project uses. One that is only to be built before it does not count.</summary>
    private static IEnumerable<string> ReferencesOf(string project) => Load(project).Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => Path.GetDirectoryName(reference.Attribute("Include")!.Value)!)
        .Select(folder => Relative(Path.GetFullPath(Path.Combine(Root, project, folder))));

    private static XDocument Load(string project) =>
        XDocument.Load(Directory.EnumerateFiles(Path.Combine(Root, project), "*.csproj").Single());

    private static string Relative(string folder) => Path.GetRelativePath(Root, folder).Replace('\\', '/');
}
