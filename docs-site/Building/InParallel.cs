using System.Runtime.ExceptionServices;

namespace DocsSite.Building;

/// <summary>Does the same with each of some things on all processors. What comes of it is in the order of the things.</summary>
internal static class InParallel
{
    /// <summary>What <paramref name="make"/> makes of each thing. The first exception it throws is thrown as it is.</summary>
    public static IReadOnlyList<TMade> Of<T, TMade>(IReadOnlyList<T> things, Func<T, TMade> make)
    {
        var made = new TMade[things.Count];
        try
        {
            Parallel.For(0, things.Count, place => made[place] = make(things[place])); // PLINQ does the same, and takes longer to start.
            return made;
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            throw;
        }
    }
}
