using Literate.Cells;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Literate.Compiling.Roslyn;

/// <summary>A variable that a cell declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the cell could write it.</param>
/// <param name="Value">What the cell gives it, in C#, in one line.</param>
/// <param name="Wanted">What a value of the type looks like, in words; null where none can be written as text.</param>
/// <param name="CodeFor">The C# for a value that is given as text; null where the text is none of the type.</param>
/// <param name="Initializer">Where its value stands in the cell; a place without length where it has none.</param>
internal sealed record DeclaredParameter(
    string Name, string Type, string Value, string? Wanted, Func<string, string?> CodeFor, LinePositionSpan Initializer);

/// <summary>A variable and the C# that is to be its value.</summary>
internal sealed record SetParameter(DeclaredParameter Parameter, string Code);

/// <summary>Finds the variables that a cell declares at its top level, and gives them other values.</summary>
internal static class ParameterDeclarations
{
    /// <summary>The variables, in order; null where the cell cannot be understood.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="before">The cells before it, whose types it may use.</param>
    /// <param name="cell">The cell.</param>
    public static IReadOnlyList<DeclaredParameter>? Of(string folder, IEnumerable<CodeCell> before, CodeCell cell)
    {
        var compiler = new CellCompiler(folder);
        foreach (var other in before)
            compiler.Declare(other);
        if (compiler.Declare(cell) is not { } compilation)
            return null;

        var tree = SubmissionCompiler.TreeOf(compilation);
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>()
            .SelectMany(field => field.Declaration.Variables)
            .Select(variable => Declared(variable, model))];
    }

    /// <summary>The cell's text with other values. Every line stays where it is.</summary>
    public static string Replace(string source, IReadOnlyList<SetParameter> values)
    {
        var text = SourceText.From(source.ReplaceLineEndings("\n"));
        return text.WithChanges(values
            .Select(value => (Span: text.Lines.GetTextSpan(value.Parameter.Initializer), value.Code))
            .OrderBy(value => value.Span.Start)
            .Select(value => new TextChange(value.Span, Filling(text.ToString(value.Span), value.Code)))).ToString();
    }

    private static DeclaredParameter Declared(VariableDeclaratorSyntax variable, SemanticModel model)
    {
        var type = ((IFieldSymbol)model.GetDeclaredSymbol(variable)!).Type;
        var value = new ParameterValue(type, name => name.ToMinimalDisplayString(model, variable.SpanStart));
        var initializer = variable.Initializer?.Value;
        var place = initializer?.GetLocation().GetLineSpan().Span ?? EndOf(variable);
        return new DeclaredParameter(
            variable.Identifier.ValueText,
            type.ToMinimalDisplayString(model, variable.SpanStart),
            initializer is null ? "not set" : string.Join(' ', initializer.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            value.Wanted,
            text => value.CodeFor(text) is { } code ? (initializer is null ? " = " : "") + code : null,
            place);
    }

    private static LinePositionSpan EndOf(VariableDeclaratorSyntax variable)
    {
        var end = variable.GetLocation().GetLineSpan().EndLinePosition;
        return new LinePositionSpan(end, end);
    }

    /// <summary>The new code, with as many ends of lines as the old one has.</summary>
    private static string Filling(string old, string code) => code + new string('\n', old.Count(character => character == '\n'));
}
