using DocsSite.Markup;
using StbImageSharp;

namespace DocsSite.Prose;

/// <summary>How large a picture is. A page that knows keeps its place free, and the text below does not move when it is loaded.</summary>
internal sealed record PictureSize(int Width, int Height)
{
    /// <summary>The size of a picture, or null where it is a drawing, damaged, or of a kind whose size is not known here.</summary>
    public static PictureSize? OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Of(new EndingStream(file));
    }

    /// <summary>The size of a picture that stands in its address, or null as above.</summary>
    /// <param name="address">An address as <see cref="ImageTypes.DataAddress"/> gives it.</param>
    public static PictureSize? OfData(string address)
    {
        if (address.StartsWith($"data:{ImageTypes.Svg}", StringComparison.Ordinal))
            return null;
        using var data = new MemoryStream(Convert.FromBase64String(address[(address.IndexOf(',') + 1)..]));
        return Of(new EndingStream(data));
    }

    private static PictureSize? Of(Stream picture)
    {
        try
        {
            return ImageInfo.FromStream(picture) is { } known ? new PictureSize(known.Width, known.Height) : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>The attributes that say it.</summary>
    public Html Attributes => Html.Of($" width=\"{Width}\" height=\"{Height}\"");
}
