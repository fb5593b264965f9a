namespace Coroutines;

/// <summary>Writes a <see cref="Recording"/> in one MIME type; see <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal sealed class RecordingFormatter(string mimeType, Func<Recording, string> format)
{
    internal const string Svg = "image/svg+xml";
    internal const string PlainText = "text/plain";
    internal const string Html = "text/html";

    public string MimeType => mimeType;

    public Type Type => typeof(Recording);

    public bool Format(object value, TextWriter writer)
    {
        if (value is not Recording recording)
        {
            return false;
        }

        writer.Write(format(recording));
        return true;
    }
}
