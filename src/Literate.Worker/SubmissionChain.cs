using System.Reflection;
using System.Runtime.Loader;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>The submissions loaded so far, and the state that each leaves to those after it.</summary>
internal sealed class SubmissionChain
{
    private readonly Dictionary<string, Assembly> _submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _references = new(StringComparer.OrdinalIgnoreCase);

    // The compiler's convention: slot 0 is for a host object, slot n + 1 for the state of submission n.
    private object?[] _states = new object?[1];

    public SubmissionChain() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>Loads a submission and runs it to its end.</summary>
    /// <returns>The value of its trailing expression, or null.</returns>
    public object? Run(WorkerMessage.Run run)
    {
        foreach (var path in run.References)
            _references[AssemblyName.GetAssemblyName(path).Name!] = path;

        var assembly = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(run.Assembly), new MemoryStream(run.Symbols));
        _submissions[assembly.GetName().Name!] = assembly;
        Array.Resize(ref _states, run.Submission + 2);

        var entryPoint = assembly.GetType(run.EntryType, throwOnError: true)!
            .GetMethod(run.EntryMethod, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return entryPoint(_states).GetAwaiter().GetResult();
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (_submissions.TryGetValue(name.Name!, out var submission))
            return submission;
        if (_references.TryGetValue(name.Name!, out var path))
            return context.LoadFromAssemblyPath(path);

        // What a library depends on lies beside it, where its build put it.
        var beside = _references.Values.Select(library => Path.Combine(Path.GetDirectoryName(library)!, $"{name.Name}.dll")).FirstOrDefault(File.Exists);
        return beside is null ? null : context.LoadFromAssemblyPath(beside);
    }
}
