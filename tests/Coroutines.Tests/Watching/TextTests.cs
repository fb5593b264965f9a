using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>The text trace of a recording.</summary>
public class TextTests
{
    [Fact]
    public void The_countdown_that_skips() => Assert.Equal(
        """
        caller -> Countdown: Next()
          Countdown starts
        caller <- Countdown: yields 5
        caller -> Countdown: Next()
        caller <- Countdown: yields 4
        caller -> Countdown: Next()
        caller <- Countdown: yields 3
        caller -> Countdown: Send(2)
        caller <- Countdown: yields 2
        caller -> Countdown: Next()
        caller <- Countdown: yields 1
        caller -> Countdown: Next()
        caller <- Countdown: yields 0
        caller -> Countdown: Next()
        caller <- Countdown: ends

        """,
        CountdownThatSkips().ToText());

    [Fact]
    public void In_a_pipeline_each_call_is_indented_under_its_caller() => Assert.Equal(
        """
        caller -> Sink: Next()
          Sink starts
        caller <- Sink: waits
        caller -> Filter: Next()
          Filter starts
        caller <- Filter: waits
        caller -> Filter: Send("a snake")
        caller <- Filter: waits
        caller -> Filter: Send("a python")
          Filter -> Sink: Send("a python")
          Filter <- Sink: waits
        caller <- Filter: waits
        caller -> Filter: Close()
          Filter -> Sink: Close()
          Filter <- Sink: is closed
        caller <- Filter: is closed

        """,
        Pipeline().ToText());

    [Fact]
    public void A_coroutine_that_resumes_itself_is_its_own_caller()
    {
        var recording = new Recording();
        Coroutine<int?, int>? self = null;
        self = new(async co =>
        {
            try
            {
                self!.Next();
            }
            catch (InvalidOperationException)
            {
                await co.Yield(1);
            }
        });

        self.Watch(recording, "self").Next();

        Assert.Equal(
            """
            caller -> self: Next()
              self starts
              self -> self: Next()
              self <- self: raises InvalidOperationException
            caller <- self: yields 1

            """,
            recording.ToString());
    }

    [Fact]
    public void Names_are_made_different_and_fit_for_a_line()
    {
        var recording = new Recording();

        foreach (var name in new[] { null, null, "caller", "two\nlines" })
        {
            Countdown(1).Watch(recording, name).Next();
        }

        Assert.Equal(
            ["Countdown", "Countdown 2", "caller 2", @"two\nlines"],
            recording.Events.Select(e => e.Coroutine).Distinct());
    }

    [Fact]
    public void Nothing_that_happened_is_an_empty_text() => Assert.Equal("", new Recording().ToText());
}
