namespace Coroutines.Tests.Pep380;

/// <summary>PEP 380, "The Refactoring Principle": a part of a body can be moved into a coroutine of its own. And its limits.</summary>
public class RefactoringTests
{
    private readonly List<object?> _trace = [];

    [Theory]
    [InlineData("send")]
    [InlineData("next")]
    [InlineData("throw")]
    [InlineData("throw what is not caught")]
    [InlineData("close")]
    public void A_body_does_the_same_when_a_part_of_it_is_factored_out(string how)
    {
        var whole = Trace(Whole(), how);
        var factored = Trace(Factored(), how);

        Assert.Equal(whole, factored);
        Assert.Contains("part left", whole);
    }

    [Fact]
    public void A_part_that_swallows_GeneratorExit_cannot_be_factored_out()
    {
        Coroutine<int, int> whole = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (GeneratorExitException)
            {
            }

            _trace.Add("whole goes on");
        });
        Coroutine<int, int> part = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (GeneratorExitException)
            {
            }
        });
        Coroutine<int, int> factored = new(async co =>
        {
            await co.YieldFrom(part);
            _trace.Add("factored goes on");
        });

        whole.Prime().Close();
        factored.Prime().Close();

        Assert.Equal(["whole goes on"], _trace);
    }

    [Fact]
    public void Closing_the_outer_coroutine_closes_an_inner_one_that_others_refer_to()
    {
        var inner = Numbers();
        var outer = new Coroutine<int, int>(async co => await co.YieldFrom(inner));
        outer.Next();

        outer.Close();

        Assert.False(inner.TryNext());
    }

    [Fact]
    public void An_iterator_around_a_shared_coroutine_keeps_a_close_and_a_throw_from_it()
    {
        var shared = Numbers();
        IEnumerable<int> Shielded()
        {
            foreach (var n in shared)
            {
                yield return n;
            }
        }

        Coroutine<int, int> Outer() => new(async co => await co.YieldFrom(Shielded()));
        var (closed, thrownInto) = (Outer(), Outer());
        _trace.AddRange([closed.Next(), thrownInto.Next()]);

        closed.Close();
        Assert.Throws<FormatException>(() => thrownInto.Throw(new FormatException()));

        _trace.Add(shared.Next());
        Assert.Equal([1, 2, 3], _trace);
    }

    private List<object?> Trace(Coroutine<int?, int, string> coroutine, string how)
    {
        _trace.Clear();
        _trace.Add(coroutine.Next());
        try
        {
            switch (how)
            {
                case "send": _trace.Add(coroutine.Send(7)); break;
                case "next": _trace.Add(coroutine.Next()); break;
                case "throw": _trace.Add(coroutine.Throw(new FormatException())); break;
                case "close": coroutine.Close(); break;
                default: coroutine.Throw(new TimeoutException()); break;
            }

            coroutine.TryNext();
            _trace.Add(coroutine.Result);
        }
        catch (Exception e)
        {
            _trace.Add(e.GetType());
        }

        _trace.Add(coroutine.State);
        return [.. _trace];
    }

    private Coroutine<int?, int, string> Whole() => new(async co =>
    {
        try
        {
            int? received;
            try
            {
                received = await co.Yield(1);
            }
            catch (FormatException)
            {
                received = -1;
            }
            finally
            {
                _trace.Add("part left");
            }

            await co.Yield(2);
            return $"received {received}";
        }
        finally
        {
            _trace.Add("left");
        }
    });

    private Coroutine<int?, int, string> Factored() => new(async co =>
    {
        try
        {
            var received = await co.YieldFrom(Part());
            await co.Yield(2);
            return $"received {received}";
        }
        finally
        {
            _trace.Add("left");
        }
    });

    private Coroutine<int?, int, int?> Part() => new(async co =>
    {
        try
        {
            return await co.Yield(1);
        }
        catch (FormatException)
        {
            return -1;
        }
        finally
        {
            _trace.Add("part left");
        }
    });

    private static Coroutine<int, int> Numbers() => new(async co =>
    {
        for (var n = 1; ; n++)
        {
            await co.Yield(n);
        }
    });
}
