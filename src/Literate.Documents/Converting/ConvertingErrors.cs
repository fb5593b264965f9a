namespace Literate.Documents.Converting;

/// <summary>What is said of a notebook that cannot be converted.</summary>
internal static class ConvertingErrors
{
    public static DocumentException NoCode(string extension) => new(
        $"The notebook has no cell in C#, and a {extension} file without one is no notebook. Convert it to another format.");

    public static DocumentException NotReadBack(string extension) => new(
        $"Written as {extension}, the notebook would be read as another one: something in it means more there than it says here. "
        + "Please report it with the notebook.");
}
