namespace Coroutines.Tests.Python;

/// <summary>Resumes coroutines and notes what came of it, in the words of <c>python/scenarios.py</c>.</summary>
internal sealed class ScenarioTrace
{
    internal List<string> Lines { get; } = [];

    internal static string Show(object? value) => value?.ToString() ?? "nothing";

    internal void Add(string line) => Lines.Add(line);

    internal ScenarioTrace Next(Coroutine<int?, int?, int?> c) => Attempt("next", () => c.Next());

    internal ScenarioTrace Send(Coroutine<int?, int?, int?> c, int? value) =>
        Attempt($"send {Show(value)}", () => c.Send(value));

    internal ScenarioTrace Throw(Coroutine<int?, int?, int?> c, string message) =>
        Attempt("throw", () => c.Throw(new FormatException(message)));

    internal ScenarioTrace Close(Coroutine c) => Attempt("close", () =>
    {
        c.Close();
        return null;
    });

    internal ScenarioTrace Attempt(string name, Func<int?> action)
    {
        try
        {
            Add($"{name} gave {Show(action())}");
        }
        catch (StopIterationException stop)
        {
            Add($"{name} stopped with {Show(stop.Value)}");
        }
        catch (GeneratorExitException)
        {
            Add($"{name} raised GeneratorExit");
        }
        catch (FormatException error)
        {
            Add($"{name} raised Failed {error.Message}");
        }
        catch (InvalidOperationException)
        {
            Add($"{name} was refused");
        }

        return this;
    }
}
