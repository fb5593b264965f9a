namespace Literate.Benchmarks.Comparison;

/// <summary>One measurement: seconds, except where it says otherwise. NaN is what could not be measured on this machine.</summary>
internal sealed record Measured
{
    /// <summary>All notebooks with nbclient, one after the other.</summary>
    internal required double NbclientInTurn { get; init; }

    /// <summary>All notebooks with nbclient, as many at a time as Literate runs.</summary>
    internal required double NbclientTogether { get; init; }

    /// <summary>One notebook with nbclient.</summary>
    internal required double NbclientOne { get; init; }

    /// <summary>All notebooks with an empty cache.</summary>
    internal required double First { get; init; }

    /// <summary>All notebooks again.</summary>
    internal required double Unchanged { get; init; }

    /// <summary>One notebook with an empty cache.</summary>
    internal required double OneFirst { get; init; }

    /// <summary>One notebook again.</summary>
    internal required double OneUnchanged { get; init; }

    /// <summary>From the start of a worker's process until it can take cells.</summary>
    internal required double WorkerStart { get; init; }

    /// <summary>The megabytes of a worker that has got no cell yet.</summary>
    internal required double WorkerMemory { get; init; }

    /// <summary>The megabytes that the engine held at most where it had nothing to compile.</summary>
    internal required double EngineMemory { get; init; }

    /// <summary>The smaller of each two: what took longer was interrupted.</summary>
    internal Measured LeastWith(Measured other) => new()
    {
        NbclientInTurn = Math.Min(NbclientInTurn, other.NbclientInTurn),
        NbclientTogether = Math.Min(NbclientTogether, other.NbclientTogether),
        NbclientOne = Math.Min(NbclientOne, other.NbclientOne),
        First = Math.Min(First, other.First),
        Unchanged = Math.Min(Unchanged, other.Unchanged),
        OneFirst = Math.Min(OneFirst, other.OneFirst),
        OneUnchanged = Math.Min(OneUnchanged, other.OneUnchanged),
        WorkerStart = Math.Min(WorkerStart, other.WorkerStart),
        WorkerMemory = Math.Max(WorkerMemory, other.WorkerMemory), // Memory is no matter of luck: the greater counts.
        EngineMemory = Math.Max(EngineMemory, other.EngineMemory),
    };
}
