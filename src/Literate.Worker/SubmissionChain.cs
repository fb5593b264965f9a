using System.Reflection;
using System.Runtime.Loader;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>The submissions loaded so far, and the state that each leaves to those after it.</summary>
internal sealed class SubmissionChain
{
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    // The compiler's convention: slot 0 is for a host object, slot n + 1 for the state of submission n.
    private object?[] _states = new object?[1];

    public SubmissionChain() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <summary>Loads a submission and runs it to its end.</summary>
    /// <returns>The value of its trailing expression, or null.</returns>
    public object? Run(WorkerMessage.Run run)
    {
        foreach (var path in run.References)
            Load(path);

        var assembly = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(run.Assembly), new MemoryStream(run.Symbols));
        Array.Resize(ref _states, run.Submission + 2);

        var entryPoint = ((MethodInfo)assembly.ManifestModule.ResolveMethod(run.EntryPoint)!).CreateDelegate<Func<object?[], Task<object?>>>();
        return entryPoint(_states).GetAwaiter().GetResult();
    }

    /// <summary>
    /// Loads a library before a cell uses it, so that the runtime finds it by its name. To be asked for it instead costs the worker a
    /// fifth of its life: the name in its file has to be read, and is compared in the way of a language.
    /// </summary>
    private void Load(string path)
    {
        if (!_references.Add(path))
            return;
        try
        {
            AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            // A cell that uses it will say so.
        }
    }

    /// <summary>What a library depends on lies beside it, where its build put it.</summary>
    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var beside = _references.Select(path => Path.Combine(Path.GetDirectoryName(path)!, $"{name.Name}.dll")).FirstOrDefault(File.Exists);
        return beside is null ? null : context.LoadFromAssemblyPath(beside);
    }
}
