using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace DocsSite.Prose.Renderers;

/// <summary>The box of a task (<c>- [x]</c>), which says in words whether it is done to those who do not see it.</summary>
internal sealed class NamedTaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(
        task.Checked
            ? """<input type="checkbox" disabled checked aria-label="Done">"""
            : """<input type="checkbox" disabled aria-label="To do">""");
}
