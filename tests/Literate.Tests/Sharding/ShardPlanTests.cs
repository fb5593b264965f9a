using System.Globalization;
using Literate.Books;
using Literate.Sharding;
using Literate.Tests.Support;

namespace Literate.Tests.Sharding;

/// <summary>How notebooks are split between machines.</summary>
public sealed class ShardPlanTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    [InlineData(8, 4)]
    [InlineData(20, 5)]
    public void Shards_of_a_thousand_notebooks_differ_by_less_than_a_fifth(int count, int seed)
    {
        var random = new Random(seed);
        // Most are short and a few are long, as in every book: from 0.1 s to a minute.
        var seconds = Enumerable.Range(0, 1000).ToDictionary(i => $"{i % 30:00}/{i:0000}.ipynb", _ => Math.Round(0.1 + (60 * Math.Pow(random.NextDouble(), 6)), 1));
        var notebooks = Recorded(seconds);

        var plan = ShardPlan.Of(notebooks, count);

        var sums = plan.Shards.Select(shard => shard.Sum(notebook => seconds[notebook.Name])).ToList();
        Assert.True(plan.IsByDuration);
        Assert.True(sums.Max() <= 1.2 * sums.Min(), string.Join(", ", sums));
        Assert.Equal(notebooks.Select(notebook => notebook.Name), plan.Shards.SelectMany(shard => shard).Select(notebook => notebook.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_machine_makes_the_same_plan_wherever_its_clone_lies_and_however_the_notebooks_are_listed()
    {
        using var other = new TempFolder();
        var seconds = Enumerable.Range(0, 100).ToDictionary(i => $"{i % 7}/{i:00}.ipynb", i => 0.1 * (1 + (i % 5)));

        var here = ShardPlan.Of(Recorded(seconds), 4);
        var there = ShardPlan.Of([.. Recorded(seconds, other).Reverse()], 4);

        Assert.Equal(here.Shards.Select(NamesOf), there.Shards.Select(NamesOf));
    }

    [Fact]
    public void The_longest_goes_first_to_the_shortest_shard_and_those_of_a_shard_keep_their_order()
    {
        var notebooks = Recorded(new() { ["a"] = 1, ["b"] = 2, ["c"] = 3, ["d"] = 3, ["e"] = 4 });

        var plan = ShardPlan.Of([.. notebooks.Reverse()], 2);

        // e is 4 and c and d are 3, so b goes to e; now both are 6, and a goes to the first.
        Assert.Equal([["e", "b", "a"], ["d", "c"]], plan.Shards.Select(shard => shard.Select(notebook => notebook.Name)));
    }

    [Fact]
    public void A_notebook_that_is_not_recorded_counts_as_the_mean_of_those_that_are()
    {
        var recorded = Recorded(new() { ["a"] = 10, ["b"] = 2 });

        var plan = ShardPlan.Of([.. recorded, Results.Source(_folder.Path, "c")], 2);

        Assert.Equal([["a"], ["b", "c"]], plan.Shards.Select(NamesOf)); // 10 and 2 + 6
    }

    [Fact]
    public void Where_none_is_recorded_cells_are_counted()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2", "3", "4", "5"));
        _folder.Write("b.ipynb", NotebookBuilder.Of("1", "2"));
        _folder.Write("c.ipynb", NotebookBuilder.Of("1", "2"));
        _folder.Write("d.ipynb", "");

        var plan = ShardPlan.Of(Book.Open(_folder.Path).Notebooks, 2);

        Assert.False(plan.IsByDuration);
        Assert.Equal([["a.ipynb"], ["b.ipynb", "c.ipynb", "d.ipynb"]], plan.Shards.Select(NamesOf));
    }

    [Fact]
    public void There_may_be_more_shards_than_notebooks()
    {
        var plan = ShardPlan.Of(Recorded(new() { ["a"] = 1 }), 3);

        Assert.Equal([["a"], [], []], plan.Shards.Select(NamesOf));
    }

    [Fact]
    public void Each_notebook_is_looked_up_where_its_own_settings_are()
    {
        _folder.Write("one/literate.durations.json", """{ "a": 9 }""");
        _folder.Write("two/literate.durations.json", """{ "a": 1, "b": 3, "c": 4 }""");

        var plan = ShardPlan.Of(
            [Results.Source(_folder["one"], "a"), .. new[] { "a", "b", "c" }.Select(name => Results.Source(_folder["two"], name))], 2);

        Assert.Equal([["a"], ["a", "b", "c"]], plan.Shards.Select(NamesOf));
    }

    private static IEnumerable<string> NamesOf(IEnumerable<NotebookSource> notebooks) => notebooks.Select(notebook => notebook.Name).Order(StringComparer.Ordinal);

    private IReadOnlyList<NotebookSource> Recorded(Dictionary<string, double> seconds, TempFolder? folder = null)
    {
        folder ??= _folder;
        folder.Write(RecordedDurations.FileName, $"{{ {string.Join(", ", seconds.Select(entry => string.Create(CultureInfo.InvariantCulture, $"\"{entry.Key}\": {entry.Value}")))} }}");
        return [.. seconds.Keys.Order(StringComparer.Ordinal).Select(name => Results.Source(folder.Path, name))];
    }
}
