namespace Coroutines.Benchmarks.Works;

/// <summary>Something to measure.</summary>
/// <param name="Name">The same in every language.</param>
/// <param name="Operations">How many of it one call of <paramref name="Run"/> does.</param>
/// <param name="Calls">How many calls make a round. The time of a work is that of its fastest round.</param>
/// <param name="Run">Does it.</param>
/// <param name="Prepare">Called before each call of <paramref name="Run"/>, outside the measured time.</param>
public sealed record Work(string Name, int Operations, int Calls, Action Run, Action? Prepare = null);
