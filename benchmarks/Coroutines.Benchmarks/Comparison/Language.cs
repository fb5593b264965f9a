namespace Coroutines.Benchmarks.Comparison;

/// <summary>A language that does the works.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="VersionCommand">Prints its version in the first line. Where it cannot be started, the language is skipped.</param>
/// <param name="BuildCommand">Makes the program; null where nothing is to be built.</param>
/// <param name="RunCommand">Prints the figures.</param>
internal sealed record Language(string Name, string[] VersionCommand, string[]? BuildCommand, string[] RunCommand)
{
    internal const string CSharp = "C#";
    internal const string Cpp = "C++20";
    internal const string Python = "CPython";
    internal const string Node = "Node";

    internal static IReadOnlyList<Language> All(Folders folders)
    {
        var program = Path.Combine(folders.Output, OperatingSystem.IsWindows() ? "coroutines-cpp.exe" : "coroutines-cpp");
        var cpp = Path.Combine(folders.Benchmarks, "cpp", "coroutines.cpp");
        return
        [
            new(CSharp, ["dotnet", "--version"], null, ["dotnet", "exec", typeof(Language).Assembly.Location, "measure"]),
            new(Cpp, ["g++", "--version"], ["g++", "-O2", "-std=c++20", "-o", program, cpp], [program]),
            new(Python, ["python3", "--version"], null, ["python3", Path.Combine(folders.Benchmarks, "python", "coroutines.py")]),
            new(Node, ["node", "--version"], null, ["node", Path.Combine(folders.Benchmarks, "node", "coroutines.mjs")]),
        ];
    }
}
