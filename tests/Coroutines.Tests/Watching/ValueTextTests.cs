using System.Globalization;
using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>How values are written in events.</summary>
public class ValueTextTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { "a \"b\" \\ c", """
            "a \"b\" \\ c"
            """ },
        { "line\r\n\tnext\0", @"""line\r\n\tnext\u0000""" },
        { '\'', @"'\''" },
        { 1234.5, "1234.5" },
        { true, "true" },
        { new DateTime(2024, 1, 31), "01/31/2024 00:00:00" },
        { new string('x', 50), $"\"{new string('x', 40)}…\"" },
        { string.Concat(Enumerable.Repeat("😀", 30)), $"\"{string.Concat(Enumerable.Repeat("😀", 20))}…\"" },
        { "half \uD83D", @"""half \uD83D""" },
        { new[] { 1 }, "Int32[]" },
        { new List<int>(), "List" },
        { new Unspeakable(), "Unspeakable" },
        { (1, "two"), "(1, two)" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_a_short_text_of_one_line(object? value, string expected)
    {
        var recording = new Recording();

        Sink<object?>().Prime().Watch(recording).Send(value);

        Assert.Equal(expected, ((CoroutineEvent.Sent)recording.Events[0]).Value);
    }

    [Fact]
    public void The_culture_makes_no_difference()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var recording = new Recording();
            Sink<double>().Prime().Watch(recording).Send(-1.5);
            Assert.Equal("Send(-1.5)", recording.Events[0].Label);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void An_exception_whose_message_fails_is_thrown_in_all_the_same()
    {
        var recording = new Recording();
        var sink = Sink<int>().Prime().Watch(recording);
        Exception? got = null;
        try
        {
            sink.Throw(new Mute());
        }
        catch (Mute e) // Not Assert.Throws, which looks at the message.
        {
            got = e;
        }

        Assert.NotNull(got);
        Assert.Equal("Mute", ((CoroutineEvent.Thrown)recording.Events[0]).Message);
        Assert.Equal("Mute", ((CoroutineEvent.Raised)recording.Events[1]).Message);
    }

    private sealed class Mute : Exception
    {
        public override string Message => throw new NotSupportedException();
    }

    private sealed class Unspeakable
    {
        public override string ToString() => throw new NotSupportedException();
    }
}
