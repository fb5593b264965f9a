using System.Text.RegularExpressions;
using DocsSite.Colours;
using DocsSite.Documentation;
using DocsSite.Downloads;
using DocsSite.Names;
using Literate.Cells;
using Literate.Compiling.Roslyn;
using Literate.Documents;
using Literate.Verdicts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocsSite.Explaining;

/// <summary>C# that stands in the prose of a notebook.</summary>
/// <param name="Text">The code.</param>
/// <param name="After">How many code cells stand before it.</param>
internal sealed partial record QuotedCode(string Text, int After)
{
    private const int Longest = 10_000, Deepest = 100;

    /// <summary>
    /// Whether code is explained, or only shown. It is never run, so no time limit ends it, and code that a program has nested or chained
    /// can keep the compiler for ever.
    /// </summary>
    public static bool IsExplained(string text)
    {
        if (text.Length > Longest || Strings().IsMatch(text))
            return false;
        var depth = 0;
        foreach (var sign in text)
        {
            depth = sign is '(' or '[' or '{' or '<' ? depth + 1 : sign is ')' or ']' or '}' or '>' or ';' ? Math.Max(0, depth - 1) : depth;
            if (depth > Deepest)
                return false;
        }

        return true;
    }

    // Strings with holes, in which stand such strings.
    [GeneratedRegex("""(?>\$+@?"[^}$]*){10}""")]
    private static partial Regex Strings();
}

/// <summary>Explains the C# of one notebook, from the compilations that its cells were run from.</summary>
internal static class NotebookExplainer
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);

    public static ExplainedNotebook Explain(NotebookResult.Ran result, IReadOnlyList<QuotedCode> quoted)
    {
        using var colours = new CodeColours();
        var cells = CodeCell.Of(result.Notebook);
        var compilations = CellCompilations.Of(result.Source, result.Notebook);
        var numbers = compilations.Select((compilation, at) => (compilation, Number: at + 1)).Where(cell => cell.compilation is not null)
            .ToDictionary(cell => cell.compilation!.SyntaxTrees[^1], cell => cell.Number); // Before it stand the files that it loads.
        var targets = new SymbolTargets(numbers);
        var names = new NameList();

        var ofCells = cells.Select(cell => cell.Cell.Language != CellLanguage.CSharp ? null
            : compilations[cell.Number - 1] ?? Following(cell.Cell.Source, cell.Number - 1)).ToList();

        return new ExplainedNotebook(
            [.. cells.Select(cell => ofCells[cell.Number - 1] is { } compilation ? Explained(cell.Cell.Source, compilation) : null)],
            quoted.DistinctBy(code => code.Text).ToDictionary(code => code.Text, code => Explained(code.Text, Following(code.Text, code.After))),
            names.All,
            [.. ofCells.Select(compilation => compilation is null ? null : UnnamedIn(compilation))],
            [.. cells.Select(cell => cell.Cell.Language == CellLanguage.CSharp ? NamedPaths.In(cell.Cell.Source) : null)]);

        IReadOnlyList<CodeToken> Explained(string source, CSharpCompilation compilation)
        {
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[^1]);
            var cards = new SymbolCards(new DocumentationReader(compilation, targets), targets);
            return colours.Of(source, model, token => SymbolFinder.Of(token, model) is { } symbol ? names.PlaceOf(symbol, cards) : null);
        }

        IReadOnlyList<NameTarget.Library> UnnamedIn(CSharpCompilation compilation) =>
            [.. UnnamedUses.In(compilation.GetSemanticModel(compilation.SyntaxTrees[^1])).Select(targets.Of).OfType<NameTarget.Library>().Distinct()];

        // What is not run is read as if it stood behind the cells before it, and before the first cell behind all of them: an
        // introduction shows what is declared further down.
        CSharpCompilation Following(string source, int after)
        {
            var before = cells.Take(after).Where(LeavesTrace).LastOrDefault() ?? cells.LastOrDefault(LeavesTrace);
            var previous = before is null ? CellCompilations.Beginning : compilations[before.Number - 1];
            return CSharpCompilation.CreateScriptCompilation(
                "Quoted", CSharpSyntaxTree.ParseText(source, Script), previous?.References ?? LibraryCompilation.Framework, previousScriptCompilation: previous);
        }

        bool LeavesTrace(CodeCell cell) => compilations[cell.Number - 1] is not null && cell.Disposition != Disposition.DoesNotCompile;
    }
}
