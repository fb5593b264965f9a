namespace Coroutines.Tests;

public class CountdownTests
{
    private readonly List<object> _trace = [];

    [Fact]
    public void A_countdown_from_5_that_is_sent_2_at_3_never_yields_2()
    {
        var countdown = Countdown(5);

        foreach (var n in countdown)
        {
            _trace.Add(n);
            if (n == 3)
            {
                countdown.Send(n - 1);
            }
        }

        Assert.Equal(["Counting down from: 5", 5, 4, 3, 1, 0], _trace);
    }

    [Fact]
    public void The_value_that_the_loop_skips_is_the_answer_to_Send()
    {
        var countdown = Countdown(5);

        _trace.AddRange([countdown.Next(), countdown.Next(), countdown.Next(), countdown.Send(2), countdown.Next()]);

        Assert.Equal(["Counting down from: 5", 5, 4, 3, 2, 1], _trace);
    }

    private Coroutine<int?, int> Countdown(int n) => new(async co =>
    {
        _trace.Add($"Counting down from: {n}");
        while (n >= 0)
        {
            var newValue = await co.Yield(n);
            n = newValue ?? n - 1;
        }
    });
}
