namespace Coroutines.Tests;

public class ReentryTests
{
    private readonly List<string> _trace = [];

    [Fact]
    public void A_running_coroutine_refuses_every_entry_and_goes_on()
    {
        Coroutine<int, int>? self = null;
        self = new(async co =>
        {
            Refused("Next", () => self!.Next());
            Refused("TryNext", () => self!.TryNext(out _));
            Refused("Send", () => self!.Send(1));
            Refused("TrySend", () => self!.TrySend(1, out _));
            Refused("Throw", () => self!.Throw(new FormatException()));
            Refused("Close", () => self!.Close());
            Refused("Prime", () => self!.Prime());
            await co.Yield(1);
            Refused("Next", () => self!.Next());
            await co.Yield(2);
        });

        _trace.Add($"got {self.Next()}");
        _trace.Add($"got {self.Next()}");

        Assert.Equal(
            ["Next", "TryNext", "Send", "TrySend", "Throw", "Close", "Prime", "got 1", "Next", "got 2"], _trace);
    }

    [Fact]
    public void A_body_that_awaits_the_co_of_a_suspended_coroutine_is_told_so()
    {
        Co<int, int> stolen = default;
        Coroutine<int, int> victim = new(async co =>
        {
            stolen = co;
            await co.Yield(1);
            await co.Yield(2);
        });
        victim.Next();
        var thief = Thief(() => stolen);

        Assert.Equal(0, thief.Next());

        Assert.Equal(["What the co of the coroutine 'A_body_that_awaits_the_co_of_a_suspended_coroutine_is_told_so' offers was awaited outside the body of that coroutine.", "left"], _trace);
        Assert.Equal(2, victim.Next());
        Assert.False(victim.TryNext(out _));
    }

    [Fact]
    public void A_body_that_awaits_the_co_of_the_coroutine_that_resumes_it_is_told_so()
    {
        Coroutine<int, int>? outer = null;
        outer = new(async co =>
        {
            var stolen = Thief(() => co).Next();
            _trace.Add($"the outer coroutine is {outer!.State}");
            await co.Yield(stolen);
            await co.Yield(2);
        });

        _trace.Add($"got {outer.Next()}");
        _trace.Add($"got {outer.Next()}");

        Assert.Equal(
            [
                "What the co of the coroutine 'A_body_that_awaits_the_co_of_the_coroutine_that_resumes_it_is_told_so' offers was awaited outside the body of that coroutine.", "left",
                "the outer coroutine is Running", "got 0", "got 2",
            ],
            _trace);
    }

    [Theory]
    [InlineData(CoroutineState.Suspended, false)]
    [InlineData(CoroutineState.Suspended, true)]
    [InlineData(CoroutineState.Closed, false)]
    public void A_coroutine_whose_co_another_body_awaits_is_left_as_it_was(CoroutineState state, bool isWatched)
    {
        Co<int, int> stolen = default;
        var victim = new Coroutine<int, int>(async co =>
        {
            stolen = co;
            while (await co.Yield(1) >= 0) ;
        });
        var recording = new Recording();
        _ = isWatched ? victim.Watch(recording, "victim") : victim;
        victim.Next();
        if (state == CoroutineState.Closed)
        {
            victim.Close();
        }

        Assert.Equal(0, Thief(() => stolen).Next());

        Assert.Equal(state, victim.State);
        var isOpen = state != CoroutineState.Closed;
        Assert.Equal((isOpen, isOpen ? 1 : 0), (victim.TryNext(out var value), value));
        Assert.False(victim.TrySend(-1, out _));
        Assert.Equal(isWatched, recording.ToText().Contains("Send(-1)"));
    }

    [Fact]
    public async Task An_async_method_cannot_await_a_co()
    {
        Task? helper = null;
        Coroutine<int, int> coroutine = new(async co =>
        {
            async Task Help() => await co.Yield(99);
            helper = Help();
            await co.Yield(1);
        });

        Assert.Equal(1, coroutine.Next());

        Assert.True(helper!.IsFaulted);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => helper);
        Assert.Contains("offers was awaited outside the body of that coroutine", error.Message);
    }

    [Fact]
    public void GetResult_without_a_resume_fails()
    {
        Coroutine<int> direct = new(async co =>
        {
            co.Receive().GetAwaiter().GetResult();
            await co.Receive();
        });

        Assert.Contains("let await call GetResult", Assert.Throws<InvalidOperationException>(direct.Next).Message);
    }

    private Coroutine<int, int> Thief(Func<Co<int, int>> steal) => new(async co =>
    {
        try
        {
            await steal().Yield(99);
        }
        catch (InvalidOperationException e)
        {
            _trace.Add(e.Message[..(e.Message.IndexOf('.') + 1)]);
        }
        finally
        {
            _trace.Add("left");
        }

        await co.Yield(0);
    });

    private void Refused(string entry, Action action)
    {
        var error = Assert.Throws<InvalidOperationException>(action);
        Assert.Contains("already executing", error.Message);
        _trace.Add(entry);
    }
}
