using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Literate.Documents;

/// <summary>What stands in the place of binary data, which say nothing to a reader: how much it is, and a hash that says whether it is the same.</summary>
internal static class BinarySummary
{
    /// <summary>The summary of data in Base64: the hash is that of the bytes, as other programs give it for a file with them.</summary>
    public static string Of(string base64)
    {
        var text = string.Concat(base64.Where(character => !char.IsWhiteSpace(character)));
        var data = new byte[text.Length];
        return Convert.TryFromBase64String(text, data, out var length)
            ? string.Create(CultureInfo.InvariantCulture, $"{length:N0} bytes, {Pixels(data.AsSpan(0, length))}SHA-256 {Hash(data.AsSpan(0, length))}")
            : string.Create(CultureInfo.InvariantCulture, $"{text.Length:N0} characters that are not quite Base64, SHA-256 {Hash(Encoding.ASCII.GetBytes(text))}");
    }

    /// <summary>The size of a PNG image, which stands at its beginning; nothing for other data.</summary>
    private static string Pixels(ReadOnlySpan<byte> data) => data.Length >= 24 && data.StartsWith(PngSignature)
        ? string.Create(CultureInfo.InvariantCulture, $"{BinaryPrimitives.ReadUInt32BigEndian(data[16..])} × {BinaryPrimitives.ReadUInt32BigEndian(data[20..])} pixels, ")
        : "";

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n'];

    private static string Hash(ReadOnlySpan<byte> data) => Convert.ToHexStringLower(SHA256.HashData(data));
}
