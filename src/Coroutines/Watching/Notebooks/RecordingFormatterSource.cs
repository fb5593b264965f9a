using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>The formatters of <see cref="Recording"/>; see <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal sealed class RecordingFormatterSource
{
#if NET
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicMethods, typeof(RecordingFormatter))]
#endif
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new RecordingFormatter(RecordingFormatter.Svg, recording => recording.ToSvg()),
        new RecordingFormatter(RecordingFormatter.PlainText, recording => recording.ToText()),
        new RecordingFormatter(RecordingFormatter.Html, recording => recording.ToSvg()), // HTML holds SVG as it is.
    ];
}
