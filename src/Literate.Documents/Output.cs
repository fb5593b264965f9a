using System.Collections.Immutable;
using System.Text.Json;

namespace Literate.Documents;

/// <summary>
/// What a cell gave: <see cref="StreamOutput"/>, <see cref="DisplayOutput"/>, <see cref="ResultOutput"/> or
/// <see cref="ErrorOutput"/>. Match on the type to tell them apart.
/// </summary>
/// <remarks>Two outputs are equal when they are of one type and say the same, wherever each of them comes from.</remarks>
public abstract record Output
{
    private protected Output()
    {
    }

    /// <summary>The file's own text for the output; undefined for an output that was made by a run.</summary>
    internal JsonElement Json { get; init; }

    /// <summary>
    /// Whether its text was read from a document, where <see cref="Wildcards"/> may stand in it. What a run gave, and what an
    /// .ipynb file holds, says no more than what it says.
    /// </summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether both are of one type; the types derived from this one compare what they say.</summary>
    /// <remarks>Written out so that where an output is from takes no part, but only what it says.</remarks>
    public virtual bool Equals(Output? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc />
    public override int GetHashCode() => EqualityContract.GetHashCode();
}

/// <summary>Text written to a stream.</summary>
/// <param name="Name">The stream's name: <c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written, with its line ends.</param>
public sealed record StreamOutput(string Name, string Text) : Output
{
    /// <summary>The name of standard output.</summary>
    public const string StandardOutput = "stdout";

    /// <summary>The name of standard error.</summary>
    public const string StandardError = "stderr";
}

/// <summary>A value shown while the cell ran (<c>display_data</c>).</summary>
/// <param name="Data">The value in one or more representations.</param>
public sealed record DisplayOutput(MimeBundle Data) : Output;

/// <summary>The value of the cell's trailing expression (<c>execute_result</c>).</summary>
/// <param name="Data">The value in one or more representations.</param>
/// <param name="ExecutionCount">The execution count stored with the result, or null.</param>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount) : Output;

/// <summary>The failure that ended the cell.</summary>
/// <param name="Name">The exception's type name with its namespace.</param>
/// <param name="Value">The exception's message.</param>
/// <param name="Traceback">The stack, a line each, innermost first.</param>
public sealed record ErrorOutput(string Name, string Value, ImmutableArray<string> Traceback) : Output
{
    /// <summary>Two errors are equal when name, message and every line of the stack are.</summary>
    public bool Equals(ErrorOutput? other) => base.Equals(other)
        && Name == other.Name && Value == other.Value && Traceback.AsSpan().SequenceEqual(other.Traceback.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Value);
}
