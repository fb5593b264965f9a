using System.Text.RegularExpressions;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Reporting;

namespace NotebookRunner;

/// <summary>The reference notebook promises to show every public member of the library, and is held to it.</summary>
public sealed partial class ReferenceTests
{
    private const string Notebook = "10-reference.ipynb";

    /// <summary>What the compiler writes for every record, in every one the same.</summary>
    private static readonly HashSet<string> OfEveryRecord =
        ["<Clone>$", "Equals", "GetHashCode", "EqualityContract", "PrintMembers", "Deconstruct", "op_Equality", "op_Inequality"];

    [Fact]
    public async Task Every_public_type_and_member_of_the_library_is_named_in_a_cell_of_the_reference()
    {
        var root = Repository.Above(AppContext.BaseDirectory)!;
        var surface = await File.ReadAllLinesAsync(
            Path.Combine(root, "tests", "Coroutines.Tests", "PublicApi.verified.txt"), TestContext.Current.CancellationToken);
        var members = surface.Select(NameIn).OfType<string>().Distinct().Except(OfEveryRecord).ToList();
        var code = string.Join('\n', CodeCell.Of(NotebookFile.Read(Path.Combine(root, "notebooks", Notebook))).Select(cell => cell.Cell.Source));

        var named = Word().Matches(Comment().Replace(code, "")).Select(match => match.Value).ToHashSet();

        Assert.True(members.Count > 60, $"Only {members.Count} names were found in the library's public surface.");
        Assert.Equal([], members.Where(member => !named.Contains(member)));
    }

    /// <summary>The name that a line of the public surface declares: of a type, or, indented below it, of a member.</summary>
    private static string? NameIn(string line) => Declared().Match(line) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex(
        """
        ^(?:
            public\ .*?(?:class|struct|interface|enum)\ (?:\w+\.)*(?<name>\w+)(?:<[^:]*>)?(?:\ :\ .*)?    # a type
          | \s+\d+\ (?<name>\w+)                                                                           # a value of an enum
          | \s+[^({]*?(?<name><Clone>\$|\w+)(?:<[\w,\ ]*>)?\(.*                                            # a method or constructor
          | \s+[^({]*?(?<name>\w+)\ \{.*                                                                   # a property
        )$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Declared();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
