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
        return ImageInfo.FromStream(file) is { } known ? new PictureSize(known.Width, known.Height) : null;
    }

    /// <summary>The attributes that say it.</summary>
    public Html Attributes => Html.Of($" width=\"{Width}\" height=\"{Height}\"");
}
