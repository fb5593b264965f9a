namespace Coroutines.Tests.Python;

/// <summary>What <c>python/scenarios.py</c> does, with the same names.</summary>
internal static class Scenarios
{
    internal static readonly Dictionary<string, Func<List<string>>> All = new()
    {
        ["send_and_next"] = () => Run(trace =>
        {
            var c = Countdown(5);
            trace.Next(c);
            trace.Send(c, 2);
            trace.Next(c).Next(c).Next(c).Next(c);
        }),
        ["just_started"] = () => Run(trace =>
        {
            var c = Countdown(1);
            trace.Send(c, 3).Send(c, null);
            var d = Countdown(1);
            trace.Throw(d, "a").Next(d);
            var e = Level(trace, "unstarted");
            trace.Close(e).Next(e);
        }),
        ["throw_and_return"] = () => Run(trace =>
        {
            var c = Level(trace, "one", result: 5);
            trace.Next(c).Throw(c, "a").Send(c, 3).Next(c).Throw(c, "b");
        }),
        ["close"] = () => Run(trace =>
        {
            var c = Level(trace, "outer", Level(trace, "mid", Level(trace, "in")));
            trace.Next(c).Close(c).Close(c).Next(c);
        }),
        ["delegation"] = () => Run(trace =>
        {
            var c = Level(trace, "outer", Level(trace, "mid", Level(trace, "in", result: 1), result: 2), result: 3);
            for (var i = 0; i < 7; i++)
            {
                trace.Attempt($"send {i}", () => i == 0 ? c.Next() : c.Send(i));
            }
        }),
        ["delegated_throw"] = () => Run(trace =>
        {
            var c = Level(trace, "outer", Level(trace, "mid", Level(trace, "in")));
            trace.Next(c).Throw(c, "a").Throw(c, "b").Throw(c, "c");
            trace.Attempt("throw exit", () => c.Throw(new GeneratorExitException()));
        }),
        ["ignored_exit"] = () => Run(trace =>
        {
            var s = Stubborn(trace);
            trace.Next(s).Close(s).Next(s);
            var c = Recovering(trace, Stubborn(trace));
            trace.Next(c).Close(c);
            var d = Level(trace, "outer", Stubborn(trace));
            trace.Next(d).Close(d).Next(d);
        }),
        ["stop_iteration"] = () => Run(trace =>
        {
            var c = Recovering(trace, RaisingStop());
            trace.Next(c).Next(c);
            var d = RaisingStop();
            trace.Next(d).Next(d).Next(d);
        }),
        ["shared"] = () => Run(trace =>
        {
            var inner = Level(trace, "in", result: 4);
            var a = Level(trace, "a", Delegating(inner));
            var b = Delegating(inner);
            trace.Attempt("a", () => a.Next()).Attempt("b", () => b.Next());
            trace.Attempt("a", () => a.Next()).Attempt("b", () => b.Next());
            trace.Attempt("a", () => a.Send(6));
        }),
        ["iterator"] = () => Run(trace =>
        {
            var c = new Coroutine<int?, int?, int?>(async co => { await co.YieldFrom([1, 2, 3]); return null; });
            trace.Next(c).Send(c, null).Send(c, 5).Next(c);
            var d = new Coroutine<int?, int?, int?>(async co => { await co.YieldFrom([1, 2]); return null; });
            trace.Next(d).Throw(d, "a");
        }),
        ["self"] = () => Run(trace =>
        {
            Coroutine<int?, int?, int?>? self = null;
            self = new(async co => await co.YieldFrom(self!));
            trace.Next(self).Next(self);
        }),
    };

    private static List<string> Run(Action<ScenarioTrace> scenario)
    {
        var trace = new ScenarioTrace();
        scenario(trace);
        return trace.Lines;
    }

    private static Coroutine<int?, int?, int?> Countdown(int n) => new(async co =>
    {
        while (n >= 0)
        {
            n = await co.Yield(n) ?? n - 1;
        }

        return null;
    });

    private static Coroutine<int?, int?, int?> Level(
        ScenarioTrace trace, string name, Coroutine<int?, int?, int?>? inner = null, int? result = null) => new(async co =>
    {
        try
        {
            if (inner is not null)
            {
                trace.Add($"{name} got {ScenarioTrace.Show(await co.YieldFrom(inner))}");
            }

            trace.Add($"{name} received {ScenarioTrace.Show(await co.Yield(name.Length))}");
            trace.Add($"{name} received {ScenarioTrace.Show(await co.Yield(2 * name.Length))}");
            return result;
        }
        catch (FormatException e)
        {
            trace.Add($"{name} caught {e.Message}");
            trace.Add($"{name} received {ScenarioTrace.Show(await co.Yield(99))}");
            return -1;
        }
        catch (GeneratorExitException)
        {
            trace.Add($"{name} exits");
            throw;
        }
        finally
        {
            trace.Add($"{name} finally");
        }
    });

    private static Coroutine<int?, int?, int?> Stubborn(ScenarioTrace trace) => new(async co =>
    {
        while (true)
        {
            try
            {
                await co.Yield(1);
            }
            catch (GeneratorExitException)
            {
                trace.Add("stubborn stays");
            }
        }
    });

    private static Coroutine<int?, int?, int?> Recovering(ScenarioTrace trace, Coroutine<int?, int?, int?> inner) => new(async co =>
    {
        try
        {
            await co.YieldFrom(inner);
        }
        catch (InvalidOperationException)
        {
            trace.Add("recovered");
        }

        await co.Yield(7);
        return null;
    });

    private static Coroutine<int?, int?, int?> RaisingStop() => new(async co =>
    {
        await co.Yield(1);
        throw new StopIterationException();
    });

    private static Coroutine<int?, int?, int?> Delegating(Coroutine<int?, int?, int?> inner) => new(async co =>
    {
        await co.YieldFrom(inner);
        return null;
    });
}
