using DocsSite.Pages;
using DocsSite.Prose;
using Literate.Documents;

namespace DocsSite.Start;

/// <summary>The picture of a cell.</summary>
/// <param name="Address">The data of the image, as an address.</param>
/// <param name="Type">Its MIME type.</param>
/// <param name="Value">Its data as the notebook has it.</param>
/// <param name="Words">The same in plain text, or null.</param>
internal sealed record StartPicture(string Address, string Type, string Value, string? Words)
{
    private static readonly string[] Types = [ImageTypes.Svg, "image/png", "image/jpeg", "image/gif"];

    /// <summary>The first picture that a cell gave, or null.</summary>
    public static StartPicture? Of(ChapterCell cell)
    {
        foreach (var output in ShownOutputs.Of(cell.Result, cell.Chapter.Source).Outputs)
        {
            if (((output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data) is not { } data)
                continue;
            foreach (var type in Types)
            {
                if (data[type] is { } value && ImageTypes.DataAddress(type, value) is { } address)
                    return new StartPicture(address, type, value, data["text/plain"]);
            }
        }

        return null;
    }
}
