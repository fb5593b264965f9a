using System.Collections;
using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>A notebook engine finds by reflection how a recording is shown: by names, without a common type.</summary>
public class NotebookTests
{
    [Fact]
    public void A_notebook_prefers_the_picture_and_has_the_text_beside_it()
    {
        Assert.Equal(["image/svg+xml", "text/plain"], (string[])Get(Convention(), "PreferredMimeTypes")!);
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    public void The_formatters_write_a_recording(string mimeType)
    {
        var recording = CountdownThatSkips();

        Assert.Equal(mimeType == "text/plain" ? recording.ToText() : recording.ToSvg(), Format(recording, mimeType));
    }

    [Fact]
    public void The_formatters_write_nothing_else() => Assert.Null(Format("text", "text/plain"));

    private static string? Format(object value, string mimeType)
    {
        var source = Activator.CreateInstance((Type)Get(Convention(), "FormatterSourceType")!)!;
        var formatters = (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters", [])!.Invoke(source, null)!;
        var formatter = formatters.Cast<object>().Single(formatter => (string)Get(formatter, "MimeType")! == mimeType);
        var writer = new StringWriter();
        var written = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(formatter, [value, writer]);
        return written is true ? writer.ToString() : null;
    }

    private static object Convention() =>
        typeof(Recording).GetCustomAttributes(true).Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static object? Get(object from, string property) => from.GetType().GetProperty(property)!.GetValue(from);
}
