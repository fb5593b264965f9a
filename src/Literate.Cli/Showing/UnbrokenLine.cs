using Spectre.Console;
using Spectre.Console.Rendering;

namespace Literate.Cli.Showing;

/// <summary>A line with markup that is never broken: a wide one is the terminal's to wrap, and can be copied in one piece.</summary>
internal sealed class UnbrokenLine(string markup) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [.. ((IRenderable)new Markup(markup)).Render(options, int.MaxValue), Segment.LineBreak];
}
