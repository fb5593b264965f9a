using System.Xml.Linq;
using Coroutines.PackageTests.Stage;

namespace Coroutines.PackageTests;

/// <summary>What is in the package.</summary>
public class PackageContentTests(PackedPackage package)
{
    private static readonly string[] s_frameworks = ["net10.0", "netstandard2.0", "netstandard2.1"];

    [Fact]
    public void It_has_an_assembly_with_documentation_for_each_framework_and_no_other_file_in_lib()
    {
        using var archive = package.Open(".nupkg");

        Assert.Equal(
            s_frameworks.SelectMany(framework => new[] { $"lib/{framework}/Coroutines.dll", $"lib/{framework}/Coroutines.xml" }),
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Its_symbols_are_in_a_package_beside_it()
    {
        using var archive = package.Open(".snupkg");

        Assert.Equal(
            s_frameworks.Select(framework => $"lib/{framework}/Coroutines.pdb"),
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("id", "Coroutines")]
    [InlineData("license", "MIT")]
    [InlineData("icon", "icon.png")]
    public void It_says(string name, string value) => Assert.Equal(value, Metadata(name));

    [Theory]
    [InlineData("description")]
    [InlineData("tags")]
    [InlineData("authors")]
    public void It_has(string name) => Assert.NotEmpty(Metadata(name) ?? "");

    [Fact]
    public void It_depends_on_no_other_package() =>
        Assert.DoesNotContain(Specification().Descendants(), element => element.Name.LocalName == "dependency");

    [Fact]
    public void The_icon_is_a_png_in_it()
    {
        using var archive = package.Open(".nupkg");
        using var icon = archive.GetEntry("icon.png")!.Open();
        var signature = new byte[8];
        icon.ReadExactly(signature);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], signature);
    }

    [Fact]
    public void The_library_s_readme_is_in_it_where_there_is_one()
    {
        var source = Path.Combine(package.Root, "src", "Coroutines", "README.md");
        Assert.SkipUnless(File.Exists(source), "src/Coroutines has no README.md yet.");
        using var archive = package.Open(".nupkg");
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());

        Assert.Equal("README.md", Metadata("readme"));
        Assert.Equal(File.ReadAllText(source), reader.ReadToEnd());
    }

    private string? Metadata(string name) => Specification().Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;

    private XDocument Specification()
    {
        using var archive = package.Open(".nupkg");
        using var stream = archive.GetEntry("Coroutines.nuspec")!.Open();
        return XDocument.Load(stream);
    }
}
