using Coroutines.PackageTests.Stage;
using Literate.Tests.Shared;

namespace Coroutines.PackageTests;

/// <summary>Somebody outside the repository, who has the package and nothing else.</summary>
public class StrangerTests(PackedPackage package)
{
    /// <summary>The packages folder is its own too: an older package of the same version must not stand in for this one.</summary>
    private const string Sources = """
        <configuration>
          <config><add key="globalPackagesFolder" value="packages" /></config>
          <packageSources><clear /><add key="this" value="../feed" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Coroutines" Version="*" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using Coroutines;

        var countdown = Countdown(5);
        foreach (var n in countdown)
        {
            Console.WriteLine(n);
            if (n == 3)
            {
                countdown.Send(n - 1);
            }
        }

        static Coroutine<int?, int> Countdown(int n) => new(async co =>
        {
            Console.WriteLine($"Counting down from: {n}");
            while (n >= 0)
            {
                var newValue = await co.Yield(n);
                n = newValue ?? n - 1;
            }
        });
        """;

    [Fact]
    public async Task A_program_that_references_only_the_package_prints_the_countdown()
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Folder, "stranger")).FullName;
        Write("nuget.config", Sources);
        Write("Directory.Build.props", "<Project />"); // So that none further up is found.
        Write("stranger.csproj", Project);
        Write("Program.cs", Program);

        var built = await DotNet.RunAsync(folder, ["build", "-o", "out"]);
        Assert.True(built.ExitCode == 0, $"The program does not build:\n{built.Output}");
        var ran = await DotNet.RunAsync(folder, ["exec", Path.Combine("out", "stranger.dll")]);

        Assert.Equal(["Counting down from: 5", "5", "4", "3", "1", "0"], ran.Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

        void Write(string name, string content) => File.WriteAllText(Path.Combine(folder, name), content);
    }
}
