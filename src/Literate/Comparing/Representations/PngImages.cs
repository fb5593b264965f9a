namespace Literate.Comparing.Representations;

/// <summary>The images among the outputs of a cell. Each is held against several to find which belong together, and decoded once.</summary>
internal sealed class PngImages
{
    /// <summary>The most pixels that are kept; images beyond that are decoded anew each time.</summary>
    private const long MostKept = 50_000_000;

    private readonly Dictionary<string, PngImage?> _read = new(ReferenceEqualityComparer.Instance);
    private long _kept;

    /// <summary>Reads an image, as <see cref="PngImage.TryRead"/> does.</summary>
    /// <param name="base64">The image; the same object for the same image.</param>
    public PngImage? Read(string base64)
    {
        if (_read.TryGetValue(base64, out var known))
            return known;

        var image = PngImage.TryRead(base64);
        var size = image is null ? 0 : (long)image.Width * image.Height;
        if (_kept + size <= MostKept)
        {
            _kept += size;
            _read[base64] = image;
        }

        return image;
    }
}
