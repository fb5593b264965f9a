using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Stage;

/// <summary>What axe finds to keep people from using a page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What it finds in a page as it is shown now, without what is in its frames.</summary>
    /// <param name="page">The page.</param>
    /// <param name="state">What is said of how the page is shown.</param>
    /// <param name="rules">The rules, or none for all that axe has on by itself.</param>
    public static async Task<string[]> FindAsync(IPage page, string state, params string[] rules)
    {
        await page.EvaluateAsync(Script);

        // No script runs in the frame of an output, so axe would wait there for an answer for ever.
        return await page.EvaluateAsync<string[]>(
            """
            async ([state, rules]) => (await axe.run(document, { iframes: false, resultTypes: ["violations"], runOnly: rules.length > 0 ? rules : undefined })).violations
              .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${state}: ${id}: ${help}: ${html}`))
            """,
            new object[] { state, rules });
    }
}
