namespace Coroutines.Tests;

public class StateTests
{
    private readonly List<CoroutineState> _trace = [];

    [Fact]
    public void A_coroutine_is_created_then_running_then_suspended_then_running_then_closed()
    {
        Coroutine<int>? self = null;
        var coroutine = self = new(async co =>
        {
            _trace.Add(self!.State);
            await co.Receive();
            _trace.Add(self.State);
        });

        _trace.Add(coroutine.State);
        coroutine.TryNext();
        _trace.Add(coroutine.State);
        coroutine.TryNext();
        _trace.Add(coroutine.State);

        Assert.Equal(
            [
                CoroutineState.Created, CoroutineState.Running, CoroutineState.Suspended, CoroutineState.Running,
                CoroutineState.Closed,
            ],
            _trace);
    }

    [Fact]
    public void A_coroutine_is_running_while_it_handles_what_was_thrown_into_it()
    {
        Coroutine<int>? self = null;
        self = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            catch (FormatException) when (Note())
            {
                await co.Receive();
            }
        });
        bool Note()
        {
            _trace.Add(self!.State);
            return true;
        }

        self.Prime().Throw(new FormatException());
        _trace.Add(self.State);

        Assert.Equal([CoroutineState.Running, CoroutineState.Suspended], _trace);
    }

    [Fact]
    public void A_coroutine_that_fails_before_its_first_await_is_closed()
    {
        Coroutine<int> broken = new(async co =>
        {
            if (_trace.Count == 0)
            {
                throw new FormatException();
            }

            await co.Receive();
        });

        Assert.Throws<FormatException>(broken.Next);
        Assert.Equal(CoroutineState.Closed, broken.State);
    }

    [Fact]
    public void A_coroutine_needs_a_body()
    {
        Assert.Equal("body", Assert.Throws<ArgumentNullException>(() => new Coroutine<int>(null!)).ParamName);

        Coroutine<int> empty = new(co => default);
        Assert.Contains("returned no fresh body", Assert.Throws<InvalidOperationException>(empty.Next).Message);
        Assert.Equal(CoroutineState.Closed, empty.State);
    }

    [Fact]
    public void A_body_belongs_to_one_coroutine()
    {
        static async CoroutineBody Body(Co<int> co) => await co.Receive();
        CoroutineBody? shared = null;
        Coroutine<int> Make() => new(co => shared ??= Body(co));

        Make().Next();

        Assert.Contains("return no body twice", Assert.Throws<InvalidOperationException>(Make().Next).Message);
    }
}
