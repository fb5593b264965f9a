using DocsSite.Prose;

namespace DocsSite.Tests;

/// <summary>How large pictures are, as far as their files tell.</summary>
public sealed class PictureSizeTests
{
    // A JPEG of 3 by 2 pixels up to where its size stands, with a comment before that.
    private static readonly byte[] Jpeg =
    [
        0xff, 0xd8, 0xff, 0xe0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xff, 0xfe, 0, 6, (byte)'a', (byte)'b', (byte)'c', (byte)'d',
        0xff, 0xc0, 0, 17, 8, 0, 2, 0, 3, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0,
    ];

    [Fact]
    public async Task A_picture_that_was_cut_off_at_any_place_has_no_size_and_keeps_nobody_waiting()
    {
        for (var length = 0; length <= Jpeg.Length; length++)
        {
            var size = await Task.Run(() => PictureSize.OfData($"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg[..length])}"), TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            Assert.True(size is null || size == new PictureSize(3, 2), $"{length}: {size}");
        }

        Assert.Equal(new PictureSize(3, 2), PictureSize.OfData($"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg)}"));
    }
}
