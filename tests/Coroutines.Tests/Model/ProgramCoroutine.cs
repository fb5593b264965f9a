namespace Coroutines.Tests.Model;

/// <summary>Runs a <see cref="Program"/> as a coroutine of the library.</summary>
public static class ProgramCoroutine
{
    /// <summary>The coroutine; it, and each one it delegates to, watched by the observer if there is one.</summary>
    public static Coroutine<int?, int, int> Of(Program program, List<string> trace, ICoroutineObserver? observer = null) =>
        observer is null ? Make(program, trace, observer) : Make(program, trace, observer).Watch(observer);

    private static Coroutine<int?, int, int> Make(Program program, List<string> trace, ICoroutineObserver? observer) => new(async co =>
    {
        foreach (var stage in program.Stages)
        {
            try
            {
                foreach (var step in stage.Body)
                {
                    switch (step)
                    {
                        case Step.Yield yield: Received(await co.Yield(yield.Value)); break;
                        case Step.Delegate delegation: Got(await co.YieldFrom(Of(delegation.Inner, trace, observer))); break;
                        case Step.Return end: return end.Value;
                        default: Raise(step); break;
                    }
                }
            }
            catch (Exception e) when (stage.Handles(NameOf(e)))
            {
                trace.Add($"{program.Name} caught {NameOf(e)}");
                foreach (var step in stage.Handler)
                {
                    switch (step)
                    {
                        case Step.Yield yield: Received(await co.Yield(yield.Value)); break;
                        case Step.Delegate delegation: Got(await co.YieldFrom(Of(delegation.Inner, trace, observer))); break;
                        case Step.Return end: return end.Value;
                        default: Raise(step); break;
                    }
                }
            }
            finally
            {
                trace.Add($"{program.Name} finally");
                foreach (var step in stage.Finally)
                {
                    switch (step)
                    {
                        case Step.Yield yield: Received(await co.Yield(yield.Value)); break;
                        case Step.Delegate delegation: Got(await co.YieldFrom(Of(delegation.Inner, trace, observer))); break;
                        default: Raise(step); break;
                    }
                }
            }
        }

        return program.Result;

        void Received(int? value) => trace.Add($"{program.Name} received {value?.ToString() ?? "nothing"}");
        void Got(int result) => trace.Add($"{program.Name} got the result {result}");
    });

    public static Exception Make(string name) => name switch
    {
        "Format" => new FormatException(),
        "Timeout" => new TimeoutException(),
        "GeneratorExit" => new GeneratorExitException(),
        _ => new StopIterationException(),
    };

    public static string NameOf(Exception exception) => exception switch
    {
        FormatException => "Format",
        TimeoutException => "Timeout",
        GeneratorExitException => "GeneratorExit",
        StopIterationException => "StopIteration",
        InvalidOperationException => "RuntimeError",
        _ => exception.ToString(),
    };

    private static void Raise(Step step) => throw Make(((Step.Raise)step).Exception);
}
