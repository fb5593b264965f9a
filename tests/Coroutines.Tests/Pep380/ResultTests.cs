namespace Coroutines.Tests;

public class ResultTests
{
    [Fact]
    public void StopIteration_carries_the_returned_value_once()
    {
        var sum = Sum();
        sum.Next();
        sum.Send(20);
        sum.Send(22);

        var atTheEnd = Assert.Throws<StopIterationException>(() => sum.Next());
        var later = Assert.Throws<StopIterationException>(() => sum.Next());

        Assert.Equal("42", atTheEnd.Value);
        Assert.Null(later.Value);
        Assert.Equal("42", sum.Result);
    }

    [Fact]
    public void An_end_that_TryNext_reported_is_not_the_moment_of_return_any_more()
    {
        var sum = Sum();
        sum.Next();

        Assert.False(sum.TryNext());

        Assert.Null(Assert.Throws<StopIterationException>(() => sum.Next()).Value);
        Assert.Equal("0", sum.Result);
    }

    [Fact]
    public void A_coroutine_that_returns_nothing_carries_nothing()
    {
        Coroutine<int> consumer = new(async co => await co.Receive());
        consumer.Prime();

        Assert.Null(Assert.Throws<StopIterationException>(() => consumer.Send(1)).Value);
    }

    [Fact]
    public void There_is_no_result_before_the_end()
    {
        var sum = Sum();

        Assert.Equal(
            "The coroutine 'Sum' has no result yet: its body has not returned. Resume it until TryNext returns false.",
            NoResult(sum));
        sum.Next();
        Assert.StartsWith("The coroutine 'Sum' has no result yet", NoResult(sum));
    }

    [Fact]
    public void There_is_no_result_after_a_close()
    {
        var sum = Sum();
        sum.Next();
        sum.Close();

        Assert.Equal("The coroutine 'Sum' has no result: it was closed before its body returned.", NoResult(sum));
    }

    [Fact]
    public void What_a_body_returns_in_answer_to_Close_is_no_result()
    {
        Coroutine<int, int, string> polite = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (GeneratorExitException)
            {
            }

            return "closed";
        });
        polite.Next();
        polite.Close();

        Assert.Contains("it was closed", NoResult(polite));
        Assert.Null(Assert.Throws<StopIterationException>(() => polite.Next()).Value);
    }

    [Fact]
    public void There_is_no_result_after_a_failure()
    {
        var sum = Sum();
        sum.Next();
        Assert.Throws<FormatException>(() => sum.Throw(new FormatException()));

        Assert.Equal(
            "The coroutine 'Sum' has no result: an exception ended it. That exception was thrown to whoever resumed it.",
            NoResult(sum));
    }

    private static string NoResult(Coroutine<int?, int, string> sum) =>
        Assert.Throws<InvalidOperationException>(() => sum.Result).Message;

    private static string NoResult(Coroutine<int, int, string> sum) =>
        Assert.Throws<InvalidOperationException>(() => sum.Result).Message;

    private static Coroutine<int?, int, string> Sum() => new(async co =>
    {
        var total = 0;
        while (await co.Yield(total) is { } next)
        {
            total += next;
        }

        return total.ToString(System.Globalization.CultureInfo.InvariantCulture);
    });
}
