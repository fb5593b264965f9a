using System.Diagnostics;
using System.Text.Json;

namespace Literate.Books;

/// <summary>How much a notebook may use. What uses more memory is ended; what prints more is cut.</summary>
public sealed record ResourceLimits
{
    private const double LeastMemory = 64;
    private const double MostMemory = 1024 * 1024;

    /// <summary>The memory that a notebook's process may hold, in megabytes (2^20 bytes).</summary>
    public double Memory { get; init; } = 2048;

    /// <summary>How many characters the outputs of one cell may have.</summary>
    public int Output { get; init; } = 1_000_000;

    /// <exception cref="JsonException">A number is none that it can be. It says where.</exception>
    internal static ResourceLimits Of(JsonElement members) => members.EnumerateObject().Aggregate(new ResourceLimits(), (limits, member) => member.Name.ToLowerInvariant() switch
    {
        "memory" => limits with { Memory = member.Value.GetDouble() },
        "output" => limits with { Output = member.Value.TryGetInt32(out var output) ? output : throw new JsonException("It must be a whole number from 1 to 2147483647.", "$.limits.output", null, null) },
        var name => throw new UnreachableException($"{nameof(SettingsShape)} knows {name}."),
    });

    /// <summary>Whether the limits can be kept: enough memory for a process to start, and a terabyte at most.</summary>
    public bool ArePossible => Memory is >= LeastMemory and <= MostMemory && Output > 0;
}
