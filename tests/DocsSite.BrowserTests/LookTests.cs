using DocsSite.BrowserTests.Stage;

namespace DocsSite.BrowserTests;

/// <summary>Every page, in light and in dark, on a phone, a laptop and a very wide screen.</summary>
public sealed class LookTests(Looks looks) : IClassFixture<Looks>
{
    [Fact]
    public void Every_page_was_looked_at_at_three_widths() => Assert.True(looks.All.Count > 3 * 50, $"{looks.All.Count}");

    [Fact]
    public void No_page_scrolls_sideways() => AssertNone(look => look.TooWide);

    [Fact]
    public void No_page_makes_an_error_a_refused_request_or_a_request_to_another_host() => AssertNone(look => look.Faults);

    [Fact]
    public void Nothing_moves_by_itself_while_a_page_loads_and_is_read() => AssertNone(look => look.Shifts);

    [Fact]
    public void Axe_finds_nothing() => AssertNone(look => look.Inaccessible);

    private void AssertNone(Func<Look, IReadOnlyCollection<string>> faults)
    {
        var found = looks.All.SelectMany(look => faults(look).Select(fault => $"{look.Page}: {fault}")).Order().ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found.Take(40))}");
    }
}
