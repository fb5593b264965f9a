using System.Collections.Immutable;
using DocsSite.Explaining;
using DocsSite.Python;
using DocsSite.Reference;
using Literate.Compiling.Caching;
using Literate.Documents;
using Literate.Python;
using Literate.Verdicts;
using Markdig.Syntax;

namespace DocsSite.Pages;

/// <summary>What is said of a book's code and its libraries, kept from build to build.</summary>
/// <param name="kept">What earlier builds have kept.</param>
internal sealed class Explained(KeptValues kept)
{
    /// <summary>The C# of a notebook.</summary>
    /// <param name="result">The notebook.</param>
    /// <param name="prose">Its prose, with the number of code cells before each piece.</param>
    public ExplainedNotebook Notebook(NotebookResult.Ran result, IEnumerable<(MarkdownDocument Document, int After)> prose)
    {
        var quoted = prose.SelectMany(text => QuotedIn(text.Document, CellLanguage.CSharp).Where(QuotedCode.IsExplained).Select(code => new QuotedCode(code, text.After))).ToImmutableArray();
        if (quoted.IsEmpty && !result.Notebook.CodeCells.Any(cell => cell.Language == CellLanguage.CSharp))
            return ExplainedNotebook.WithoutCSharp(result.Cells.Count); // The compiler is not started for it.
        return kept.Get(
            KeptJson.Default.ExplainedNotebook,
            [NotebookKey.Of(result.Source, result.Notebook), Documentation.FrameworkDocumentation.Current.Identity, .. quoted.Select(code => $"{code.After} {code.Text}")],
            () => NotebookExplainer.Explain(result, quoted));
    }

    /// <summary>The Python that stands on a notebook's page.</summary>
    /// <param name="prose">The notebook's prose.</param>
    /// <param name="script">The script beside it, or null.</param>
    public ColouredPython Python(IEnumerable<MarkdownDocument> prose, PairedScript? script)
    {
        List<string> texts = [.. prose.SelectMany(document => QuotedIn(document, "python", "py")), .. script?.ByCell.Values.Select(part => part.Code) ?? []];
        return texts.Count == 0 ? ColouredPython.Of([]) : kept.Get(KeptJson.Default.ColouredPython, texts, () => ColouredPython.Of(texts));
    }

    /// <summary>What libraries offer.</summary>
    /// <param name="paths">Their files.</param>
    /// <exception cref="Building.SiteException">One is not there, or its documentation is not in order, or two have one name.</exception>
    public IReadOnlyList<ReferenceLibrary> Libraries(IReadOnlyList<string> paths)
    {
        var libraries = paths.Distinct().Select(path => (Path: path, Read: Library(path, paths))).ToList();
        foreach (var same in libraries.GroupBy(library => library.Read.Name).Where(group => group.Count() > 1))
            throw Building.SiteErrors.LibrariesOfOneName([.. same.Select(library => library.Path)]);
        return [.. libraries.Select(library => library.Read)];
    }

    private ReferenceLibrary Library(string path, IEnumerable<string> all)
    {
        if (!File.Exists(path))
            throw Building.SiteErrors.LibraryMissing(path);
        var dependencies = LibraryDependencies.Of(path, all);
        return kept.Get(
            KeptJson.Default.ReferenceLibrary,
            [NotebookKey.OfLibrary(path), .. dependencies.Select(NotebookKey.OfLibrary), Documentation.FrameworkDocumentation.Current.Identity],
            () => ReferenceReader.Read(path, dependencies));
    }

    /// <summary>The code in the blocks of a text that is of a language, by the names it has.</summary>
    private static IEnumerable<string> QuotedIn(MarkdownDocument document, params string[] language) => document.Descendants<FencedCodeBlock>()
        .Where(block => block.Info is { Length: > 0 } info && language.Contains(CellLanguage.Normalize(info)))
        .Select(block => block.Lines.ToString());
}
