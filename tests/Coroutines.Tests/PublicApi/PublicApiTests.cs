namespace Coroutines.Tests.PublicApi;

/// <summary>What users of the library can see stands in a file, so that a change to it shows in review.</summary>
public class PublicApiTests
{
    private const string Accept = "ACCEPT_PUBLIC_API";
    private const string Verified = "tests/Coroutines.Tests/PublicApi.verified.txt";

    private static readonly string s_path = Path.Combine(Root(), Verified);

    [Fact]
    public void The_public_surface_is_the_verified_one()
    {
        var actual = PublicSurface.Of(typeof(Coroutine).Assembly);
        if (Environment.GetEnvironmentVariable(Accept) == "true" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(s_path, actual);
        }

        var difference = Difference(File.Exists(s_path) ? File.ReadAllText(s_path) : "", actual);
        if (difference.Count > 0)
        {
            Assert.Fail($"""
                The public surface of Coroutines is not what {Verified} says (- verified, + actual):

                {string.Join('\n', difference)}

                If the change is meant, say so in CHANGELOG.md and accept it:
                    {Accept}=true dotnet test --project tests/Coroutines.Tests
                """);
        }
    }

    /// <summary>The members that only one of them has, each with its type.</summary>
    private static List<string> Difference(string verified, string actual)
    {
        var (before, after) = (Members(verified), Members(actual));
        return
        [
            .. before.Except(after).Select(member => (member, sign: "- "))
                .Concat(after.Except(before).Select(member => (member, sign: "+ ")))
                .OrderBy(line => line.member, StringComparer.Ordinal)
                .Select(line => line.sign + line.member),
        ];
    }

    private static List<string> Members(string surface)
    {
        var type = "";
        List<string> members = [];
        foreach (var line in surface.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')))
        {
            type = line.StartsWith(' ') ? type : line;
            members.Add(line.StartsWith(' ') ? $"{type}: {line.Trim()}" : line);
        }

        return members;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Literate.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException(
                $"The repository was not found above {AppContext.BaseDirectory}. Build and run the tests in a clone of it.");
        }

        return folder;
    }
}
