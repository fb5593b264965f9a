namespace Benchmarks.Comparison;

/// <summary>A line of the table: a figure, and the limit it must keep.</summary>
/// <typeparam name="TMeasured">What one measurement gives.</typeparam>
/// <param name="Work">What is measured.</param>
/// <param name="Limit">What is to be reached, in words.</param>
/// <param name="Figure">The figure, from one measurement; NaN where it needs what is not on the machine.</param>
/// <param name="Unit">What follows the figure.</param>
/// <param name="IsMet">Whether the figure keeps the limit.</param>
internal sealed record Target<TMeasured>(string Work, string Limit, Func<TMeasured, double> Figure, string Unit, Predicate<double> IsMet);
