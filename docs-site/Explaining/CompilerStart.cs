using Literate.Compiling.Roslyn;
using Literate.Verdicts;

namespace DocsSite.Explaining;

/// <summary>
/// Starts the compiler before it is needed. Its first use in a process takes two seconds, in which its code is compiled in turn; where all
/// that a build needs is kept, the author's first change to a cell would have to wait for that.
/// </summary>
internal static class CompilerStart
{
    /// <summary>Compiles and explains a notebook in the background, and keeps nothing of it. No cell is run.</summary>
    public static void With(NotebookResult.Ran result) => new Thread(() => Use(result)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "Compiler start" }.Start();

    private static void Use(NotebookResult.Ran result)
    {
        try
        {
            NotebookExplainer.Explain(result, []);
            foreach (var cell in CellCompilations.Of(result.Source, result.Notebook))
                cell?.Emit(Stream.Null);
        }
        catch (Exception)
        {
            // Whatever is wrong with the notebook or the compiler, a build says it, and nothing depends on this.
        }
    }
}
