using Markdig.Syntax.Inlines;

namespace DocsSite.Prose.Renderers;

/// <summary>Whether something stands in a link. HTML has no link in a link: a browser would take the inner one out of it.</summary>
internal static class LinkAround
{
    public static bool Is(Inline inline)
    {
        for (var around = inline.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline { IsImage: false })
                return true;
        }

        return false;
    }
}
