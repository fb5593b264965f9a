namespace Benchmarks.Comparison;

/// <summary>Something that is to be measured does not work.</summary>
internal sealed class MeasurementException(string message) : Exception(message);
