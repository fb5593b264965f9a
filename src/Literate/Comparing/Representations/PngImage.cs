using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using StbImageSharp;

namespace Literate.Comparing.Representations;

/// <summary>A PNG image as its pixels.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">Red, green, blue and opacity of each pixel.</param>
internal sealed record PngImage(int Width, int Height, byte[] Channels)
{
    private const int PerPixel = 4;

    /// <summary>The most bytes of a pixel in the file: four channels of two.</summary>
    private const int MostPerPixel = 8;

    /// <summary>An image larger than this is compared by its bytes: a few of them can claim any size.</summary>
    private const long MostPixels = 50_000_000;

    private static readonly byte[] Signature = [0x89, .. "PNG\r\n\x1a\n"u8];

    /// <summary>Reads an image.</summary>
    /// <returns>Null where it is no PNG, or one that is damaged.</returns>
    public static PngImage? TryRead(string base64)
    {
        try
        {
            var bytes = Convert.FromBase64String(base64);
            if (!IsWhole(bytes))
                return null; // The decoder takes what has damage for whole, and for another picture than a browser shows.
            var image = ImageResult.FromMemory(bytes, ColorComponents.RedGreenBlueAlpha);
            return new PngImage(image.Width, image.Height, image.Data);
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or IndexOutOfRangeException or ArgumentException or EndOfStreamException or InvalidDataException)
        {
            return null; // What a decoder finds wrong with data comes in many forms.
        }
    }

    /// <summary>How many pixels are others than those of an image of the same size.</summary>
    /// <param name="other">The other image.</param>
    /// <param name="colour">How far a channel may be off.</param>
    public (int Count, int Furthest) Differences(PngImage other, int colour)
    {
        var (count, furthest) = (0, 0);
        foreach (var distance in Distances(other))
        {
            count += distance > colour ? 1 : 0;
            furthest = Math.Max(furthest, distance);
        }

        return (count, furthest);
    }

    /// <summary>Whether more pixels than may be are others. It looks no further than it must.</summary>
    /// <param name="other">The other image.</param>
    /// <param name="colour">How far a channel may be off.</param>
    /// <param name="most">How many pixels may be others.</param>
    public bool Differs(PngImage other, int colour, decimal most) => Distances(other).Where(distance => distance > colour).Skip((int)Math.Min(most, MostPixels)).Any();

    private IEnumerable<int> Distances(PngImage other)
    {
        for (var start = 0; start < Channels.Length; start += PerPixel)
        {
            var left = Channels.AsSpan(start, PerPixel);
            var right = other.Channels.AsSpan(start, PerPixel);
            yield return left.SequenceEqual(right) ? 0 : Distance(left, right);
        }
    }

    /// <summary>The most that a channel is off. What cannot be seen through has a colour, what is clear has none.</summary>
    private static int Distance(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var (opacityOfLeft, opacityOfRight) = (left[^1], right[^1]);
        var distance = Math.Abs(opacityOfLeft - opacityOfRight);
        for (var i = 0; i < PerPixel - 1; i++)
            distance = Math.Max(distance, (Math.Abs((left[i] * opacityOfLeft) - (right[i] * opacityOfRight)) + byte.MaxValue - 1) / byte.MaxValue);
        return distance;
    }

    /// <summary>Whether the chunks of the file follow each other to the last one, each with the sum that it was given, and the size is no trap.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature))
            return false;

        var rest = bytes[Signature.Length..];
        var (packed, most) = (new MemoryStream(), 0L);
        for (var isFirst = true; rest.Length >= 12; isFirst = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
                return false;
            var name = rest[4..8];
            var chunk = rest[4..(8 + (int)length)]; // With its name, as the sum is of both.
            if (Crc32.HashToUInt32(chunk) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]))
                return false;
            if (isFirst)
            {
                if (!name.SequenceEqual("IHDR"u8) || length < 8)
                    return false;
                var (width, height) = ((long)BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]), (long)BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]));
                if (width * height is <= 0 or > MostPixels)
                    return false;
                most = ((width * MostPerPixel) + 2) * (height + 8); // With the filters of all rows, twice where the image is interlaced.
            }

            if (name.SequenceEqual("acTL"u8))
                return false; // An animation, of which the decoder reads the first picture only.
            if (name.SequenceEqual("IDAT"u8))
                packed.Write(chunk[4..]);
            if (name.SequenceEqual("IEND"u8))
                return HoldsAtMost(packed, most);
            rest = rest[(12 + (int)length)..];
        }

        return false;
    }

    /// <summary>Whether packed bytes are no more than that when they are unpacked, which the decoder does without a limit.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    private static bool HoldsAtMost(MemoryStream packed, long most)
    {
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        while (most >= 0 && unpacked.Read(buffer) is > 0 and var count)
            most -= count;
        return most >= 0;
    }
}
