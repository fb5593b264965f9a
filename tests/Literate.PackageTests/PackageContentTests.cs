using System.Xml.Linq;

namespace Literate.PackageTests;

/// <summary>What is in the package of the command, and what it says of itself.</summary>
public sealed class PackageContentTests(PackedTool package)
{
    private const string Folder = "tools/net10.0/any/";

    [Theory]
    [InlineData("Literate.Cli.dll")]
    [InlineData("Literate.Worker.dll")]
    [InlineData("Literate.Worker.runtimeconfig.json")]
    [InlineData("Literate.Worker.deps.json")]
    public void It_holds_the_command_and_the_worker(string name)
    {
        using var archive = package.Open(".nupkg");

        Assert.NotNull(archive.GetEntry(Folder + name));
    }

    [Theory]
    [InlineData("id", "Literate")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    public void It_says(string name, string value) => Assert.Equal(value, Metadata(name));

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("authors")]
    public void It_has(string name) => Assert.NotEmpty(Metadata(name) ?? "");

    [Fact]
    public void It_is_a_tool_that_is_called_literate()
    {
        Assert.Equal("DotnetTool", Specification().Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name")?.Value);
        Assert.Equal("literate", Load(Folder + "DotnetToolSettings.xml").Descendants("Command").Single().Attribute("Name")?.Value);
    }

    [Fact]
    public void Its_readme_is_the_command_s()
    {
        using var archive = package.Open(".nupkg");
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());

        Assert.Equal(File.ReadAllText(Path.Combine(package.Root, "src", "Literate.Cli", "README.md")), reader.ReadToEnd());
    }

    private string? Metadata(string name) => Specification().Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private XDocument Specification() => Load("Literate.nuspec");

    private XDocument Load(string name)
    {
        using var archive = package.Open(".nupkg");
        using var stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
