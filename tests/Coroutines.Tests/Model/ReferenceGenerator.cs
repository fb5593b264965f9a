namespace Coroutines.Tests.Model;

/// <summary>
/// What the PEPs say a generator does, written down as plainly as possible and without the library: a position in a program,
/// and for <c>yield from</c> the expansion of PEP 380, a resume per level.
/// </summary>
public sealed class ReferenceGenerator(Program program, List<string> trace)
{
    private enum Part { Body, Handler, Finally }

    private int _stage;
    private Part _part;
    private int _step;
    private string? _raisedBeforeFinally;
    private int? _returnedBeforeFinally;
    private ReferenceGenerator? _inner;

    public string State { get; private set; } = "Created";

    /// <summary>PEP 342: next(), which is send(None), and send(value).</summary>
    public Outcome Send(int? value)
    {
        switch (State)
        {
            case "Closed":
                return new Outcome.Stopped(null);
            case "Created" when value is not null:
                return new Outcome.Raised("RuntimeError");
            case "Created":
                State = "Suspended";
                return Go();
        }

        if (_inner is not null)
        {
            return FromInner(_inner.Send(value)) ?? Go();
        }

        trace.Add($"{program.Name} received {value?.ToString() ?? "nothing"}");
        return Go();
    }

    /// <summary>PEP 342: throw(). PEP 380: GeneratorExit closes the inner generator, anything else is thrown into it.</summary>
    public Outcome Throw(string exception)
    {
        if (State == "Closed")
        {
            return new Outcome.Raised(exception);
        }

        if (State == "Created")
        {
            return End(new Outcome.Raised(exception));
        }

        if (_inner is not { } inner)
        {
            return RaiseHere(exception) ?? Go();
        }

        if (exception != "GeneratorExit")
        {
            return FromInner(inner.Throw(exception)) ?? Go();
        }

        var closing = inner.Close();
        _inner = null;
        return RaiseHere((closing as Outcome.Raised)?.Exception ?? exception) ?? Go();
    }

    /// <summary>PEP 342: close(). Null: it went well.</summary>
    public Outcome? Close()
    {
        if (State == "Created")
        {
            State = "Closed";
        }

        return State == "Closed" ? null : Throw("GeneratorExit") switch
        {
            Outcome.Yielded => new Outcome.Raised("RuntimeError"),
            Outcome.Raised { Exception: not "GeneratorExit" } raised => raised,
            _ => null,
        };
    }

    private Outcome Go()
    {
        while (true)
        {
            if (_step < Steps.Count)
            {
                if (Do(Steps[_step++]) is { } outcome)
                {
                    return outcome;
                }
            }
            else if (_part != Part.Finally)
            {
                Enter(Part.Finally);
            }
            else if (_raisedBeforeFinally is { } raised)
            {
                return End(new Outcome.Raised(raised));
            }
            else if (_returnedBeforeFinally is { } returned)
            {
                return End(new Outcome.Stopped(returned));
            }
            else if (++_stage == program.Stages.Count)
            {
                return End(new Outcome.Stopped(program.Result));
            }
            else
            {
                Enter(Part.Body);
            }
        }
    }

    private IReadOnlyList<Step> Steps => _part switch
    {
        Part.Body => program.Stages[_stage].Body,
        Part.Handler => program.Stages[_stage].Handler,
        _ => program.Stages[_stage].Finally,
    };

    private Outcome? Do(Step step)
    {
        switch (step)
        {
            case Step.Yield yield:
                return new Outcome.Yielded(yield.Value);
            case Step.Delegate delegation:
                _inner = new ReferenceGenerator(delegation.Inner, trace);
                return FromInner(_inner.Send(null));
            case Step.Raise raise:
                return RaiseHere(raise.Exception);
            default:
                _returnedBeforeFinally = ((Step.Return)step).Value;
                Enter(Part.Finally);
                return null;
        }
    }

    private Outcome? FromInner(Outcome outcome)
    {
        if (outcome is Outcome.Yielded)
        {
            return outcome;
        }

        _inner = null;
        if (outcome is Outcome.Raised raised)
        {
            return RaiseHere(raised.Exception);
        }

        trace.Add($"{program.Name} got the result {((Outcome.Stopped)outcome).Result}");
        return null;
    }

    /// <summary>Finds what handles an exception. Not null: nothing does.</summary>
    private Outcome? RaiseHere(string exception)
    {
        if (_part == Part.Body && program.Stages[_stage].Handles(exception))
        {
            trace.Add($"{program.Name} caught {exception}");
            Enter(Part.Handler);
            return null;
        }

        if (_part == Part.Finally)
        {
            return End(new Outcome.Raised(exception));
        }

        _raisedBeforeFinally = exception;
        Enter(Part.Finally);
        return null;
    }

    private void Enter(Part part)
    {
        _part = part;
        _step = 0;
        if (part == Part.Finally)
        {
            trace.Add($"{program.Name} finally");
        }
    }

    /// <summary>PEP 479: a StopIteration does not leave a generator.</summary>
    private Outcome End(Outcome outcome)
    {
        State = "Closed";
        return outcome is Outcome.Raised { Exception: "StopIteration" } ? new Outcome.Raised("RuntimeError") : outcome;
    }
}

/// <summary>What the caller of a generator sees: a yielded value, its end, or an exception.</summary>
public abstract record Outcome
{
    public sealed record Yielded(int Value) : Outcome;

    public sealed record Stopped(int? Result) : Outcome;

    public sealed record Raised(string Exception) : Outcome;
}
