namespace Literate.Benchmarks.Notebooks;

/// <summary>A cell, written twice.</summary>
/// <param name="CSharp">The code in C#.</param>
/// <param name="Python">Code that does the same in Python.</param>
/// <param name="Output">What either gives.</param>
/// <param name="IsResult">Whether that is the value of its last expression; otherwise it is printed.</param>
internal sealed record SmallCell(string CSharp, string Python, string Output, bool IsResult = false);
