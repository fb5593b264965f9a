using System.Text;

namespace Literate.Tests.Documents;

/// <summary>Files that were valid, and were damaged at random. The same seed gives the same files.</summary>
internal static class Damage
{
    /// <summary>A file with one to three places changed: a bit, bytes left out, bytes twice, or something put in.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="random">The source of chance.</param>
    /// <param name="pieces">What may be put in: pieces that mean something in such a file.</param>
    public static byte[] To(ReadOnlySpan<byte> bytes, Random random, IReadOnlyList<string> pieces)
    {
        List<byte> damaged = [.. bytes];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            if (damaged.Count == 0)
                damaged.Add((byte)'\n');
            var place = random.Next(damaged.Count);
            switch (random.Next(5))
            {
                case 0:
                    damaged[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.InsertRange(place, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Count)]));
                    break;
                case 2:
                    damaged.RemoveRange(place, Math.Min(random.Next(1, 20), damaged.Count - place));
                    break;
                case 3:
                    damaged.InsertRange(place, damaged.GetRange(place, Math.Min(random.Next(1, 40), damaged.Count - place)));
                    break;
                default:
                    damaged[place] = damaged[random.Next(damaged.Count)];
                    break;
            }
        }

        return [.. damaged];
    }

    /// <summary>Any bytes, up to a length.</summary>
    public static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A text of some pieces.</summary>
    public static byte[] Pieces(Random random, IReadOnlyList<string> pieces, int most) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Count)])));
}
