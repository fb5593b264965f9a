using System.Diagnostics;
using System.Text.RegularExpressions;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>What the engine is told of an exception that ended a submission.</summary>
internal static partial class ExceptionReport
{
    public static WorkerMessage.Threw Of(Exception exception) => new(
        exception.GetType().FullName ?? exception.GetType().Name,
        Text(() => exception.Message),
        FramesOf(new StackTrace(exception, fNeedFileInfo: true)));

    /// <summary>The message, or why there is none: it comes from the reader's code, which may throw again.</summary>
    private static string Text(Func<string> message)
    {
        try
        {
            return message() ?? "";
        }
        catch (Exception thrown)
        {
            return $"<the exception's Message threw {thrown.GetType().FullName}>";
        }
    }

    /// <summary>The stack of the reader's code, innermost first.</summary>
    public static List<ExceptionFrame> FramesOf(StackTrace stack)
    {
        var frames = new List<ExceptionFrame>();
        var passOver = false;
        foreach (var frame in stack.GetFrames().SkipWhile(IsOfThisMoment))
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method)
                continue;
            if (type.Assembly == typeof(ExceptionReport).Assembly)
                break; // Everything further out is the worker's own.
            if (type.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices")
                continue; // The machinery of await and rethrow, which says nothing about the reader's code.

            // A method builder that throws an exception on was called by the compiled method which caught it, and which
            // stands in the trace already, with the line the exception came from.
            var isBuilder = type.Name.Contains("MethodBuilder", StringComparison.Ordinal);
            if (passOver || isBuilder)
            {
                passOver = isBuilder;
                continue;
            }

            frames.Add(new ExceptionFrame(NameOf(type, method.Name), frame.GetFileName(), frame.GetFileLineNumber()));
        }

        return frames;
    }

    /// <summary>Whether a frame belongs to the looking itself, where a thread looks at its own stack.</summary>
    private static bool IsOfThisMoment(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType is { } type && (type.Assembly == typeof(ExceptionReport).Assembly || type == typeof(AppContext));

    /// <summary>
    /// The name a person gave the method. What the compiler makes of a lambda, a local function or an async method carries
    /// it between angle brackets: the body of <c>async</c> method <c>Filter</c> runs as <c>&lt;Filter&gt;d__0.MoveNext</c>.
    /// </summary>
    private static string NameOf(Type type, string method)
    {
        var mangled = $"{(type.IsNested ? type.Name : "")}.{method}";
        if (mangled.Contains("<<Initialize>>", StringComparison.Ordinal) || method is "<Factory>" or "<Initialize>")
            return "top level"; // of the cell
        if (GivenName().Match(mangled) is { Success: true } given)
            return given.Value;
        return type.Name.StartsWith("Submission#", StringComparison.Ordinal) ? method : $"{type.Name.Split('`')[0]}.{method}";
    }

    [GeneratedRegex(@"(?<=<)[^<>]+(?=>)")]
    private static partial Regex GivenName();
}
