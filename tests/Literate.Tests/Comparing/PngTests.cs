using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Literate.Comparing;
using Literate.Comparing.Representations;

namespace Literate.Tests.Comparing;

/// <summary>Images are compared by what they show.</summary>
public sealed class PngTests
{
    private const int BehindHeader = 33;

    private static readonly uint[] Pixels = [0xFF0000FF, 0x00FF00FF, 0x0000FFFF, 0x10203000];

    [Fact]
    public void An_image_of_the_same_pixels_is_the_same_however_it_was_packed()
    {
        Assert.NotEqual(Png(Pixels), Png(Pixels, CompressionLevel.NoCompression));
        Assert.True(Same(Png(Pixels), Png(Pixels, CompressionLevel.NoCompression)));
        Assert.True(Same(Png([0x00000000]), Png([0xFFFFFF00]))); // Nobody sees the colour of what is clear.
    }

    [Fact]
    public void An_image_of_other_pixels_differs_and_is_told_by_how_much()
    {
        uint[] other = [0xFF0000FF, 0x00F700FF, 0x0000FFFF, 0x10203000];

        var compared = Compared.Values("image/png", Png(Pixels), Png(other));

        Assert.Matches(@"^\[image/png\]\n\d+ bytes, 4 × 1 pixels, SHA-256 [0-9a-f]{64}\n$", compared.Expected);
        Assert.EndsWith("\n1 pixel (25%) off by more than 0 of 255 from the expected colour, the most by 8; 0 may be\n", compared.Actual);
    }

    [Theory]
    [InlineData(7, null, false)]
    [InlineData(8, null, true)]
    [InlineData(0, "1", true)]
    [InlineData(0, "0.9", false)]
    [InlineData(0, "25%", true)]
    [InlineData(0, "24%", false)]
    public void Colours_may_be_off_and_some_pixels_others(int colour, string? pixels, bool same)
    {
        uint[] other = [0xFF0000FF, 0x00F700FF, 0x0000FFFF, 0x10203000];
        var settings = new ComparisonSettings { Colour = colour, Pixels = pixels is null ? null : Tolerance.TryParse(pixels) };

        Assert.Equal(same, Same(Png(Pixels), Png(other), settings));
    }

    [Fact]
    public void An_image_of_another_size_differs_whatever_is_allowed()
    {
        var compared = Compared.Values("image/png", Png(Pixels), Png(Pixels[..2]), new ComparisonSettings { Pixels = new(100, IsPercent: true) });

        Assert.Contains(" bytes, 4 × 1 pixels, ", compared.Expected);
        Assert.Contains(" bytes, 2 × 1 pixels, ", compared.Actual);
    }

    [Fact]
    public void A_broken_image_is_the_same_as_its_own_bytes_and_as_no_other()
    {
        var bytes = Convert.FromBase64String(Png(Pixels));
        for (var i = 0; i < bytes.Length; i++)
        {
            var broken = (byte[])bytes.Clone();
            broken[i] ^= 0x01;
            var (whole, damaged, cut) = (Convert.ToBase64String(bytes), Convert.ToBase64String(broken), Convert.ToBase64String(bytes[..i]));

            Assert.False(Same(whole, damaged), $"Byte {i} was changed.");
            Assert.False(Same(damaged, whole), $"Byte {i} was changed.");
            Assert.True(Same(damaged, damaged));
            Assert.False(Same(whole, cut));
        }
    }

    [Fact]
    public void An_image_that_claims_to_be_huge_is_compared_by_its_bytes() =>
        Assert.False(Same(Png(Pixels, width: 60_000, height: 60_000), Png(Pixels, CompressionLevel.NoCompression, 60_000, 60_000)));

    [Fact]
    public void An_image_that_unpacks_to_more_than_its_pixels_is_compared_by_its_bytes()
    {
        var row = new uint[1_000];

        Assert.True(Same(Png(row), Png(row, CompressionLevel.NoCompression)));
        Assert.False(Same(Png(row, width: 1), Png(row, CompressionLevel.NoCompression, width: 1)));
    }

    [Fact]
    public void An_image_that_is_held_against_several_is_decoded_once()
    {
        var images = new PngImages();
        var image = Png(Pixels);

        Assert.Same(images.Read(image), images.Read(image));
        Assert.Null(images.Read("AAAA"));
    }

    [Fact]
    public void An_animation_is_compared_by_its_bytes_as_its_first_picture_says_little_of_it()
    {
        var still = Convert.FromBase64String(Png(Pixels));

        Assert.True(Same(Animated(loops: 1), Animated(loops: 1)));
        Assert.False(Same(Animated(loops: 1), Animated(loops: 2)));

        string Animated(byte loops) =>
            Convert.ToBase64String([.. still[..BehindHeader], .. Chunk("acTL"u8, [0, 0, 0, 2, 0, 0, 0, loops]), .. still[BehindHeader..]]);
    }

    [Fact]
    public void What_stands_beside_the_pixels_is_not_seen()
    {
        var plain = Convert.FromBase64String(Png(Pixels));

        string With(byte[] chunk) => Convert.ToBase64String([.. plain[..BehindHeader], .. chunk, .. plain[BehindHeader..]]);
        Assert.True(Same(Png(Pixels), With(Chunk("gAMA"u8, BigEndian(45_455)))));
        Assert.True(Same(Png(Pixels), With(Chunk("sRGB"u8, [0]))));
        Assert.True(Same(Png(Pixels), With(Chunk("cHRM"u8, new byte[32]))));
        Assert.True(Same(Png(Pixels), With(Chunk("iCCP"u8, "profile\0\0"u8.ToArray()))));
    }

    [Fact]
    public void Other_images_are_compared_by_their_bytes()
    {
        Assert.True(Compared.Values("image/jpeg", "AAAA", "AA\nAA").Agrees());
        Assert.False(Compared.Values("image/jpeg", Png(Pixels), Png(Pixels, CompressionLevel.NoCompression)).Agrees());
    }

    private static bool Same(string stored, string came, ComparisonSettings? settings = null) => Compared.Values("image/png", stored, came, settings).Agrees();

    /// <summary>An image of one row, each pixel with red, green, blue and opacity, as Base64.</summary>
    private static string Png(uint[] pixels, CompressionLevel level = CompressionLevel.Optimal, uint? width = null, uint height = 1)
    {
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, level, leaveOpen: true))
        {
            packed.WriteByte(0);
            foreach (var pixel in pixels)
                packed.Write(BigEndian(pixel));
        }

        byte[] header = [.. BigEndian(width ?? (uint)pixels.Length), .. BigEndian(height), 8, 6, 0, 0, 0];
        return Convert.ToBase64String([0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, data.ToArray()), .. Chunk("IEND"u8, [])]);
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] named = [.. name, .. data];
        return [.. BigEndian((uint)data.Length), .. named, .. BigEndian(Crc32.HashToUInt32(named))];
    }

    private static byte[] BigEndian(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
