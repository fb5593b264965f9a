using DocsSite.Colours;
using DocsSite.Markup;
using Literate.Python;

namespace DocsSite.Views;

/// <summary>
/// The code of a cell in C# and in Python: side by side where there is room. Elsewhere a reader chooses one; without a
/// script, which makes the tabs work, both stand there.
/// </summary>
internal static class LanguagePanes
{
    /// <summary>Both, with the tabs to choose one.</summary>
    /// <param name="csharp">The C#, as a block.</param>
    /// <param name="python">The Python.</param>
    /// <param name="coloured">Its code in colours.</param>
    /// <param name="hasOutput">Whether something is shown below them.</param>
    public static Html Of(Html csharp, ScriptPart python, IReadOnlyList<CodeToken> coloured, bool hasOutput) => Html.Of(
        $"""
        <div class="tabs"><button type="button" data-language="csharp">C#</button><button type="button" data-language="python">Python</button></div>
        <div class="language" data-language="csharp"><p class="language-name">C#</p>
        {csharp}</div>
        <div class="language" data-language="python"><p class="language-name">Python</p>
        <pre class="code" tabindex="0"><code class="python">{coloured.Select(CodeView.Plain)}</code></pre>
        {Difference(python, hasOutput)}</div>

        """);

    private static Html Difference(ScriptPart python, bool hasOutput) => python.Differs is not { } why ? Html.Empty : Html.Of(
        $"""
        <p class="differs"><b>Python differs:</b> {why}.{(hasOutput ? " The output shown is that of the C#." : "")}</p>

        """);
}
