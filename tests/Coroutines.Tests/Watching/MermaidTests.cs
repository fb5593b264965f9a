using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>The Mermaid diagram of a recording.</summary>
public class MermaidTests
{
    [Fact]
    public void The_countdown_that_skips() => Assert.Equal(
        """
        sequenceDiagram
            participant p0 as caller
            participant p1 as Countdown
            p0->>+p1: Next()
            Note over p1: starts
            p1-->>-p0: yields 5
            p0->>+p1: Next()
            p1-->>-p0: yields 4
            p0->>+p1: Next()
            p1-->>-p0: yields 3
            p0->>+p1: Send(2)
            p1-->>-p0: yields 2
            p0->>+p1: Next()
            p1-->>-p0: yields 1
            p0->>+p1: Next()
            p1-->>-p0: yields 0
            p0->>+p1: Next()
            p1-->>-p0: ends

        """,
        CountdownThatSkips().ToMermaid());

    [Fact]
    public void What_Mermaid_would_take_for_syntax_is_escaped()
    {
        var recording = new Recording();
        var sink = Sink<string>().Prime().Watch(recording, "a;b");

        sink.Send("<&\"\n#;%%");
        Assert.Throws<TimeoutException>(() => sink.Throw(new TimeoutException()));

        Assert.Equal(
            """
            sequenceDiagram
                participant p0 as caller
                participant p1 as a#59;b
                p0->>+p1: Send(#34;#60;#38;#92;#34;#92;n#35;#59;#37;#37;#34;)
                p1-->>-p0: waits
                p0->>+p1: Throw(TimeoutException)
                p1--x-p0: raises TimeoutException

            """,
            recording.ToMermaid());
    }

    [Fact]
    public void Coroutines_stand_to_the_right_of_those_that_resume_them() => Assert.StartsWith(
        """
        sequenceDiagram
            participant p0 as caller
            participant p1 as Filter
            participant p2 as Sink
            p0->>+p2: Next()

        """,
        Pipeline().ToMermaid());
}
