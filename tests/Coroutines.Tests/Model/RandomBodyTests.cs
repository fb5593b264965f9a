using FsCheck;
using FsCheck.Fluent;

namespace Coroutines.Tests.Model;

/// <summary>Random bodies, driven by random entries, do what the reference model does.</summary>
public class RandomBodyTests
{
    private const int Cases = 3000;

    // A fixed seed, so that a build does not fail by chance. To search further, change it; a failure prints the smallest case.
    private static readonly Config Search = Config.QuickThrowOnFailure.WithMaxTest(Cases).WithEndSize(400).WithReplay(342380479, 1);

    [Fact]
    public void A_random_body_does_what_the_reference_model_does() =>
        Check.One(Search, Prop.ForAll<int[]>(numbers =>
        {
            var generated = new Generated(numbers);
            Assert.True(
                Reference(generated).SequenceEqual(Library(generated)),
                $"{generated}\nexpected:\n{string.Join("\n", Reference(generated))}\nbut was:\n{string.Join("\n", Library(generated))}");
        }));

    [Fact]
    public void A_random_body_does_the_same_when_all_its_coroutines_are_watched() =>
        Check.One(Search, Prop.ForAll<int[]>(numbers =>
        {
            var generated = new Generated(numbers);
            var recording = new Recording();
            Assert.Equal(Reference(generated), Library(generated, recording));
            var arrows = recording.Events.Where(happened => happened is not CoroutineEvent.Started).ToList();
            Assert.All(arrows, (happened, i) => Assert.Equal(i % 2 == 0, happened.IsCall));
        }));

    [Fact]
    public void The_cases_reach_what_they_are_for()
    {
        var random = new System.Random(1);
        var traces = Enumerable.Range(0, Cases)
            .Select(_ => new Generated(Enumerable.Range(0, 300).Select(_ => random.Next())))
            .SelectMany(Reference)
            .ToHashSet();

        Assert.Contains("p3 received 7", traces);
        Assert.Contains("p1 got the result 5", traces);
        Assert.Contains("p2 caught GeneratorExit", traces);
        Assert.Contains("p2 caught RuntimeError", traces);
        Assert.Contains("close raised RuntimeError", traces);
    }

    private static List<string> Reference(Generated generated)
    {
        var trace = new List<string>();
        var generator = new ReferenceGenerator(generated.Program, trace);
        foreach (var entry in generated.Entries)
        {
            var outcome = entry.Kind switch
            {
                "next" => generator.Send(null),
                "send" => generator.Send(entry.Value),
                "throw" => generator.Throw(entry.Exception),
                _ => generator.Close(),
            };
            trace.Add($"{entry.Kind} {outcome switch
            {
                Outcome.Yielded yielded => $"yielded {yielded.Value}",
                Outcome.Stopped stopped => $"stopped with {stopped.Result?.ToString() ?? "nothing"}",
                Outcome.Raised raised => $"raised {raised.Exception}",
                _ => "went well",
            }}");
            trace.Add(generator.State);
        }

        return trace;
    }

    private static List<string> Library(Generated generated, ICoroutineObserver? observer = null)
    {
        var trace = new List<string>();
        var coroutine = ProgramCoroutine.Of(generated.Program, trace, observer);
        foreach (var entry in generated.Entries)
        {
            var thrown = ProgramCoroutine.Make(entry.Exception);
            string outcome;
            try
            {
                outcome = entry.Kind switch
                {
                    "next" => $"yielded {coroutine.Next()}",
                    "send" => $"yielded {coroutine.Send(entry.Value)}",
                    "throw" => $"yielded {coroutine.Throw(thrown)}",
                    _ => Close(coroutine),
                };
            }
            catch (StopIterationException stop) when (stop != thrown)
            {
                outcome = $"stopped with {stop.Value ?? "nothing"}";
            }
            catch (Exception e)
            {
                outcome = $"raised {ProgramCoroutine.NameOf(e)}";
            }

            trace.Add($"{entry.Kind} {outcome}");
            trace.Add(coroutine.State.ToString());
        }

        return trace;
    }

    private static string Close(Coroutine coroutine)
    {
        coroutine.Close();
        return "went well";
    }
}
