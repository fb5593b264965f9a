using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Literate.Compiling.Roslyn;

/// <summary>
/// Finds code that is nested too deeply for the compiler, which goes down a level of its stack for each bracket and each
/// operator of a chain, and whose process would end where that is used up. Only tokens are read, which takes no depth.
/// </summary>
internal static partial class Nesting
{
    /// <summary>How many brackets, operators and keywords may stand inside or behind each other in one statement.</summary>
    public const int Most = 2000;

    /// <summary>
    /// How many angle brackets may stand open in one statement. They may be comparisons, so it is far more; type arguments take
    /// less of the stack.
    /// </summary>
    private const int MostAngles = 10_000;

    /// <summary>Where, counted from 0, the code is nested too deeply; null where it nowhere is.</summary>
    public static LinePosition? TooDeepAt(string code)
    {
        if (code.Length <= Most)
            return null;
        if (Strings().Match(code) is { Success: true } strings)
            return SourceText.From(code).Lines.GetLinePosition(strings.Index);

        var outer = new Stack<int>(); // The depth of the statement around each open bracket.
        var angles = 0;               // Those that are open in this statement; commas stand between type arguments too.
        var depth = 0;                // Of this place, with all that is around it.
        var end = SyntaxKind.None;    // The token before, if it may have been the end of a statement.
        foreach (var token in SyntaxFactory.ParseTokens(code, options: new CSharpParseOptions(kind: SourceCodeKind.Script)))
        {
            var kind = token.Kind();
            if (end != SyntaxKind.None && !GoesOn(end, token))
                depth = outer.TryPeek(out var around) ? around + 1 : 0;
            end = kind is SyntaxKind.SemicolonToken or SyntaxKind.CommaToken or SyntaxKind.CloseBraceToken ? kind : SyntaxKind.None;

            angles = kind switch
            {
                SyntaxKind.LessThanToken => angles + 1,
                SyntaxKind.GreaterThanToken => Math.Max(0, angles - 1),
                SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken => 0,
                _ => angles,
            };
            if (IsOpening(kind))
                outer.Push(depth++);
            else if (IsClosing(kind))
                depth = outer.TryPop(out var around) ? around + 1 : 0;
            else if (end == SyntaxKind.None && Counts(token, kind))
                depth++;

            var inside = kind == SyntaxKind.InterpolatedStringToken ? DepthOfHoles(token.Text) : 0;
            if (depth + inside > Most || angles > MostAngles)
                return SourceText.From(code).Lines.GetLinePosition(token.SpanStart);
        }

        return null;
    }

    /// <summary>Whether a token after a semicolon, a comma or a brace can belong to what stands before that.</summary>
    private static bool GoesOn(SyntaxKind end, SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.ElseKeyword => true,
        _ when end != SyntaxKind.CloseBraceToken => false,
        SyntaxKind.SwitchKeyword or SyntaxKind.IsKeyword or SyntaxKind.AsKeyword => true,
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => false,
        SyntaxKind.CloseBraceToken or SyntaxKind.SemicolonToken or SyntaxKind.CommaToken => false,
        var kind => SyntaxFacts.IsPunctuation(kind) || token.ValueText is "with",
    };

    private static bool Counts(SyntaxToken token, SyntaxKind kind) =>
        SyntaxFacts.IsPunctuation(kind)
        || SyntaxFacts.IsReservedKeyword(kind)
        || SyntaxFacts.GetContextualKeywordKind(token.Text) != SyntaxKind.None;

    private static bool IsOpening(SyntaxKind kind) =>
        kind is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken;

    private static bool IsClosing(SyntaxKind kind) =>
        kind is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken;

    // For these even the reading of tokens goes down, as far as the strings stand inside each other.
    [GeneratedRegex("""(?>\$+@?"[^}$]*){200}""", RegexOptions.None)]
    private static partial Regex Strings();

    /// <summary>The most signs in one hole of an interpolated string, which is a single token here.</summary>
    private static int DepthOfHoles(string text)
    {
        int most = 0, signs = 0, braces = 0;
        foreach (var c in text)
        {
            braces += c switch { '{' => 1, '}' when braces > 0 => -1, _ => 0 };
            if (braces == 0 || c is ',' or ';')
                signs = 0;
            else if (char.IsPunctuation(c) || char.IsSymbol(c))
                most = Math.Max(most, ++signs);
        }

        return most;
    }
}
