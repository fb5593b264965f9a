namespace Literate.Runtime.Messages;

/// <summary>
/// All that engine and worker say to each other. The engine sends <see cref="Prepare"/> once and then one
/// <see cref="Run"/> after the other; the worker answers with <see cref="Ready"/>, and for each run with any number of
/// <see cref="Displayed"/> and <see cref="DisplayUpdated"/>, at most one of <see cref="Returned"/> and
/// <see cref="Threw"/>, and last <see cref="Finished"/>, each after a <see cref="Marked"/>; and with <see cref="Written"/>, where it was asked for. To a <see cref="Stop"/> it may
/// answer with <see cref="Stopped"/>. What is printed does not come as a message but through the process's standard
/// streams. A worker whose channel is closed ends its process.
/// </summary>
public abstract record WorkerMessage
{
    private WorkerMessage()
    {
    }

    /// <summary>Engine to worker, first: where the cells run.</summary>
    /// <param name="WorkingDirectory">The folder that relative paths in cells start from: the notebook's own.</param>
    /// <param name="OutputLimit">How many characters of a value are sent; the value of a longer one is not.</param>
    /// <param name="TellsOfErrors">Whether the engine is told of what is written to standard error when it is written.</param>
    public sealed record Prepare(string WorkingDirectory, int OutputLimit, bool TellsOfErrors) : WorkerMessage;

    /// <summary>Engine to worker: load one compiled submission and run it.</summary>
    /// <param name="Submission">The submission's number in the notebook's chain, counted from 0.</param>
    /// <param name="Assembly">The compiled assembly.</param>
    /// <param name="Symbols">Its portable PDB, which gives stack traces their lines.</param>
    /// <param name="EntryPoint">The token of the method that runs it, in the assembly's metadata. To look for it by its name would take the worker longer.</param>
    /// <param name="HasResult">Whether the submission ends with an expression, whose value is its result.</param>
    /// <param name="References">The paths of the assemblies named by <c>#r</c> so far.</param>
    public sealed record Run(
        int Submission,
        byte[] Assembly,
        byte[] Symbols,
        int EntryPoint,
        bool HasResult,
        IReadOnlyList<string> References) : WorkerMessage;

    /// <summary>Worker to engine, once: cells can be run.</summary>
    /// <param name="Runtime">The runtime the cells run on, for instance <c>.NET 10.0.1</c>.</param>
    public sealed record Ready(string Runtime) : WorkerMessage;

    /// <summary>
    /// Engine to worker: the running submission has taken too long. The worker raises an exception in it to learn where it
    /// stands; after that the process is of no more use.
    /// </summary>
    public sealed record Stop : WorkerMessage;

    /// <summary>Worker to engine: what was printed before the next message stands before this mark in both streams.</summary>
    /// <param name="Number">The mark's number; each is larger than the one before.</param>
    public sealed record Marked(int Number) : WorkerMessage;

    /// <summary>
    /// Worker to engine, where <see cref="Prepare"/> asked for it: something was written to standard error, and stands before
    /// this mark in its stream, as what was printed before does in the other. No message belongs to the mark.
    /// </summary>
    /// <param name="Number">The mark's number.</param>
    public sealed record Written(int Number) : WorkerMessage;

    /// <summary>Worker to engine: a value was shown by <c>display</c>.</summary>
    /// <param name="DisplayId">What a later update names this output by.</param>
    /// <param name="Value">The value's representations.</param>
    public sealed record Displayed(string DisplayId, IReadOnlyList<FormattedValue> Value) : WorkerMessage;

    /// <summary>Worker to engine: a value shown before has another value now.</summary>
    /// <param name="DisplayId">The output that changes.</param>
    /// <param name="Value">The new value's representations.</param>
    public sealed record DisplayUpdated(string DisplayId, IReadOnlyList<FormattedValue> Value) : WorkerMessage;

    /// <summary>Worker to engine: the value of the submission's trailing expression.</summary>
    /// <param name="Value">The value's representations.</param>
    public sealed record Returned(IReadOnlyList<FormattedValue> Value) : WorkerMessage;

    /// <summary>Worker to engine: the submission ended with an exception.</summary>
    /// <param name="TypeName">The exception's type with its namespace.</param>
    /// <param name="Message">The exception's message.</param>
    /// <param name="Frames">The stack, innermost first.</param>
    public sealed record Threw(string TypeName, string Message, IReadOnlyList<ExceptionFrame> Frames) : WorkerMessage;

    /// <summary>Worker to engine: where the submission stood when it was stopped.</summary>
    /// <param name="Frames">The stack, innermost first.</param>
    public sealed record Stopped(IReadOnlyList<ExceptionFrame> Frames) : WorkerMessage;

    /// <summary>Worker to engine: the submission has ended, and all it gave was sent before.</summary>
    /// <param name="Submission">The submission's number.</param>
    public sealed record Finished(int Submission) : WorkerMessage;
}

/// <summary>One representation of a value.</summary>
/// <param name="MimeType">Its MIME type.</param>
/// <param name="Value">Its text; Base64 where the type is binary.</param>
public sealed record FormattedValue(string MimeType, string Value);

/// <summary>One frame of an exception's stack.</summary>
/// <param name="Method">The method, as a person would name it.</param>
/// <param name="File">The source it stands in as the compiler knows it, or null where nothing is known.</param>
/// <param name="Line">The line in that source, counted from 1; 0 where it is not known.</param>
public sealed record ExceptionFrame(string Method, string? File, int Line);
