using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using DocsSite.Colours;

namespace DocsSite.Python;

/// <summary>
/// Colours Python by patterns over its text, which is all there is: nothing here compiles it. The colours are those that C# has.
/// </summary>
internal sealed class PythonColours : CodeColorizerBase
{
    /// <summary>The words at which a body stops, goes elsewhere or is resumed; in C# such words have a colour of their own.</summary>
    private static readonly HashSet<string> Control =
    [
        "async", "await", "break", "case", "continue", "elif", "else", "except", "finally", "for", "if", "match", "raise", "return",
        "try", "while", "with", "yield",
    ];

    private readonly List<CodeToken> _tokens = [];

    private PythonColours()
        : base(null, null)
    {
    }

    /// <summary>Python in its colours. The texts of the tokens are the code, to the letter.</summary>
    public static IReadOnlyList<CodeToken> Of(string code)
    {
        var colours = new PythonColours();
        colours.languageParser.Parse(code, Languages.FindById("python"), colours.Write);
        return colours._tokens;
    }

    /// <summary>Takes the next stretch of the code.</summary>
    protected override void Write(string parsedSourceCode, IList<Scope> scopes)
    {
        var at = 0;
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
        {
            if (scope.Index < at)
                continue; // The second of two over the same text.
            Add(parsedSourceCode[at..scope.Index], null);
            at = scope.Index + scope.Length;
            var text = parsedSourceCode[scope.Index..at];
            Add(text, ClassOf(scope.Name, text));
        }

        Add(parsedSourceCode[at..], null);
    }

    private void Add(string text, string? kind)
    {
        if (text.Length > 0)
            _tokens.Add(new CodeToken(text, kind));
    }

    private static string? ClassOf(string scope, string text) => scope switch
    {
        ScopeName.Keyword => Control.Contains(text) ? TokenClass.Control : TokenClass.Keyword,
        ScopeName.Comment => text.StartsWith('#') ? TokenClass.Comment : TokenClass.String, // A text that stands alone.
        ScopeName.String or ScopeName.StringCSharpVerbatim => TokenClass.String,
        ScopeName.Number => text.Any(char.IsAsciiDigit) ? TokenClass.Number : null, // The parser takes a lone dot for one.
        ScopeName.Intrinsic or ScopeName.BuiltinFunction => TokenClass.Method,
        _ => null,
    };
}
