using DocsSite.Explaining;
using DocsSite.Tests.Stage;
using Literate.Compiling.Caching;

namespace DocsSite.Tests;

/// <summary>What is kept from build to build is never out of date.</summary>
public sealed class KeptTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_build_from_what_was_kept_is_the_same_byte_for_byte()
    {
        ShapesSite.Write(_folder);
        await BuildAsync();
        var first = _folder.Site;
        await BuildAsync();
        Assert.Equal(first, _folder.Site);
    }

    [Fact]
    public async Task New_documentation_of_a_library_is_on_the_cards_and_in_the_reference_at_the_next_build()
    {
        ShapesSite.Write(_folder);
        await BuildAsync();
        Assert.Contains("A larger one, by a factor.", _folder.Text("01-squares.html"));

        var xml = Path.Combine(_folder.Root, "library", "Shapes.xml");
        File.WriteAllText(xml, File.ReadAllText(xml).Replace("A larger one, by a factor.", "Grown.", StringComparison.Ordinal));
        await BuildAsync();
        Assert.Contains("<p>Grown.</p>", _folder.Text("01-squares.html"));
        Assert.Contains("<p>Grown.</p>", _folder.Text("reference/shapes.square.html"));
        Assert.DoesNotContain("by a factor", _folder.Text("01-squares.html") + _folder.Text("reference/shapes.square.html"));
    }

    [Fact]
    public async Task A_changed_cell_and_changed_code_in_the_prose_are_explained_anew()
    {
        _folder.Write("a.md", "# A\n\n```csharp\nvar x = 1;\n```\n");
        await BuildAsync();
        Assert.Contains(">int x</code>", _folder.Text("a.html"));
        _folder.Write("a.md", "# A\n\n```csharp\nvar x = \"\";\n```\n");
        await BuildAsync();
        Assert.Contains(">string x</code>", _folder.Text("a.html"));
    }

    [Fact]
    public void A_value_that_is_kept_is_not_made_again_and_one_of_another_key_is()
    {
        var kept = new KeptValues(new DerivedCache(Path.Combine(_folder.Root, "cache")));
        var made = 0;
        ExplainedNotebook Make(string? key) => kept.Get(KeptJson.Default.ExplainedNotebook, ["test", key], () =>
        {
            made++;
            return new ExplainedNotebook([[new("var", "k", 0), new(" x")], null], new Dictionary<string, IReadOnlyList<Colours.CodeToken>>(), [], [], []);
        });

        Assert.Equal(1, Make("one").Cells.Count(cell => cell is null) * made);
        Assert.Equal([new("var", "k", 0), new(" x")], Make("one").Cells[0]!);
        Assert.Equal(1, made);
        Make("two");
        Assert.Equal(2, made);
        Make(null);
        Make(null);
        Assert.Equal(4, made);
    }

    private async Task BuildAsync()
    {
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
    }
}
