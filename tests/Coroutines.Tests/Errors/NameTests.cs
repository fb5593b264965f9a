namespace Coroutines.Tests.Errors;

/// <summary>A message names the coroutine by the method that made it.</summary>
public class NameTests
{
    [Fact]
    public void A_lambda_has_the_name_of_the_method_around_it() => Assert.Equal("Made", NameOf(Made()));

    [Fact]
    public void A_lambda_that_captures_has_it_too() => Assert.Equal("Capturing", NameOf(Capturing(1)));

    [Fact]
    public void A_function_has_its_own_name() => Assert.Equal("Body", NameOf(new Coroutine<int, int>(Body)));

    [Fact]
    public void A_local_function_has_its_own_name()
    {
        static async CoroutineBody Filter(Co<int, int> co) => await co.Yield(1);

        Assert.Equal("Filter", NameOf(new Coroutine<int, int>(Filter)));
    }

    [Fact]
    public void A_generic_method_has_its_name_without_arity() => Assert.Equal("Generic", NameOf(Generic<string>()));

    [Fact]
    public void A_lambda_in_an_initializer_has_no_name_and_the_message_does_without() =>
        Assert.StartsWith("Cannot send a value other than null to a just-started coroutine: no await", JustStarted(_field));

    [Fact]
    public void The_name_is_the_same_before_while_and_after_the_body_runs()
    {
        var coroutine = Made();

        var before = JustStarted(coroutine);
        coroutine.Next();
        var suspended = Assert.Throws<InvalidOperationException>(() => coroutine.Prime()).Message;
        coroutine.Close();
        var after = Assert.Throws<StopIterationException>(() => coroutine.Next()).Message;

        Assert.Contains("just-started coroutine 'Made'", before);
        Assert.StartsWith("The coroutine 'Made' has started already", suspended);
        Assert.Equal(
            "The coroutine 'Made' has ended and has no further value. TryNext and TrySend report the end without an exception.",
            after);
    }

    [Fact]
    public void One_that_was_closed_before_it_started_has_let_go_of_its_name()
    {
        var coroutine = Made();
        coroutine.Close();

        Assert.StartsWith("The coroutine has ended", Assert.Throws<StopIterationException>(() => coroutine.Next()).Message);
    }

    [Fact]
    public void The_message_about_an_inner_coroutine_names_the_inner_one()
    {
        Coroutine<int, int> outer = new(async co => await co.YieldFrom(RaisesStopIteration()));
        outer.Next();

        var error = Assert.Throws<InvalidOperationException>(() => outer.Next());

        Assert.Equal(
            "The coroutine 'RaisesStopIteration' raised StopIteration: a StopIterationException left its body, " +
            "which would look like its end. End the body with return; where it resumes another coroutine, " +
            "use TryNext or TrySend, or catch the exception.",
            error.Message);
    }

    private readonly Coroutine<int, int> _field = new(async co => await co.Yield(1));

    private static Coroutine<int, int> Made() => new(async co => await co.Yield(1));

    private static Coroutine<int, int> Capturing(int n) => new(async co => await co.Yield(n));

    private static Coroutine<T, T?> Generic<T>() => new(async co => await co.Yield(default));

    private static async CoroutineBody Body(Co<int, int> co) => await co.Yield(1);

    private static Coroutine<int, int> RaisesStopIteration() => new(async co =>
    {
        await co.Yield(1);
        throw new StopIterationException();
    });

    private static string? NameOf<TSend, TYield>(Coroutine<TSend, TYield> coroutine)
    {
        coroutine.Next();
        var message = Assert.Throws<InvalidOperationException>(() => coroutine.Prime()).Message;
        return message.Split('\'')[1];
    }

    private static string JustStarted(Coroutine<int, int> coroutine) =>
        Assert.Throws<InvalidOperationException>(() => coroutine.Send(1)).Message;
}
