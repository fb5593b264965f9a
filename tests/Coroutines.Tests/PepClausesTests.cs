using System.Reflection;

namespace Coroutines.Tests;

/// <summary>Holds <c>PEPS.md</c>, which says what shows each clause of the PEPs, against the tests and the library's README.</summary>
public class PepClausesTests
{
    private const string Difference = "README: ";

    [Fact]
    public void Every_clause_names_tests_that_exist_or_differences_that_the_README_lists()
    {
        var tests = typeof(PepClausesTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null }) // A theory is a fact, too.
            .Select(method => $"`{method.Name}`")
            .ToHashSet();
        var differences = Rows("Coroutines.README.md", "## What differs from Python").Select(row => Difference + row[0]).ToHashSet();

        var faults =
            from row in Clauses()
            from shown in row[^1].Split("; ")
            where !tests.Contains(shown) && !differences.Contains(shown)
            select $"{row[0]}: {(shown == "" ? "nothing shows it" : $"there is no {shown}")}";

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_clause_says_what_it_is_and_where_it_stands() =>
        Assert.All(Clauses(), row => Assert.True(row is [not "", not "", not ""], string.Join(" | ", row)));

    [Theory]
    [InlineData("342")]
    [InlineData("380")]
    [InlineData("479")]
    public void Each_PEP_has_its_clauses(string pep) => Assert.NotEmpty(Rows("PEPS.md", $"## PEP {pep}"));

    private static IEnumerable<string[]> Clauses() => Rows("PEPS.md", "## PEP");

    /// <summary>The rows, without their heads, of the tables below the headings that begin so.</summary>
    private static List<string[]> Rows(string document, string heading)
    {
        var rows = new List<string[]>();
        var isBelow = false;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, document)))
        {
            isBelow = line.StartsWith('#') ? line.StartsWith(heading, StringComparison.Ordinal) : isBelow;
            if (isBelow && line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows.RemoveAt(rows.Count - 1);
            }
            else if (isBelow && line.StartsWith('|'))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
            }
        }

        return rows;
    }
}
