using System.Text;

namespace DocsSite.Prose;

/// <summary>Images that are part of the page itself.</summary>
internal static class ImageTypes
{
    private static readonly string[] Binary = ["image/png", "image/jpeg", "image/gif"];

    public const string Svg = "image/svg+xml";

    /// <summary>Whether a page may show an image of this type as data.</summary>
    public static bool IsShown(string mimeType) => mimeType == Svg || Binary.Contains(mimeType);

    /// <summary>
    /// The address that holds an image given as notebooks store it, Base64 or the text of an SVG; null where it is not such.
    /// An SVG too is only ever the source of an img, where browsers run no script in it and load nothing for it.
    /// </summary>
    public static string? DataAddress(string mimeType, string value)
    {
        if (mimeType == Svg && value.Contains('<'))
            return $"data:{Svg};base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}";
        var base64 = string.Concat(value.Where(character => !char.IsWhiteSpace(character)));
        return IsShown(mimeType) && base64.Length > 0 && Convert.TryFromBase64String(base64, new byte[base64.Length], out _)
            ? $"data:{mimeType};base64,{base64}"
            : null;
    }
}
