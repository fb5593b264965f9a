namespace Literate.Benchmarks.Limits;

/// <summary>A cell that takes too long.</summary>
/// <param name="Name">What it does, in words.</param>
/// <param name="Code">Its code.</param>
internal sealed record Misbehaviour(string Name, string Code)
{
    internal static IReadOnlyList<Misbehaviour> All { get; } =
    [
        new("loops for ever", "while (true) ;"),
        new("waits on a deadlock", "var gate = new object(); new System.Threading.Thread(() => { lock (gate) System.Threading.Thread.Sleep(-1); }).Start(); System.Threading.Thread.Sleep(100); lock (gate) { }"),
        new("sleeps", "System.Threading.Thread.Sleep(-1);"),
        new("loops in a finally block, from which nothing gets it out", "try { } finally { while (true) ; }"),
        new("prints for ever", "while (true) Console.WriteLine(\"more\");"),
        new("has twenty processes that sleep, each in a session of its own", "for (var i = 0; i < 20; i++) System.Diagnostics.Process.Start(\"setsid\", \"sleep 1000\"); System.Threading.Thread.Sleep(-1);"),
    ];
}
