using System.Text.Json;

namespace Literate.Cells;

/// <summary>The wording of what is wrong with what a cell says of its outputs, in its tags and in its metadata.</summary>
internal static class ExpectationErrors
{
    public static string Misspelt(string tag, string near) =>
        $"the tag \"{tag}\" says nothing here, and is almost \"{near}\". Correct it; or, if it means something else, give it a name that cannot be mistaken.";

    public static string Contradictory(string one, string other) =>
        $"the tags \"{one}\" and \"{other}\" contradict each other, and of a cell one thing is expected. Remove one of them.";

    public static string FlagWithValue(string tag, string word) => $"the tag \"{tag}\" has a value, and the word takes none. Write {word}.";

    public static string WordTwice(string word) => $"the tag \"{word}=\" is there twice. Keep one of them.";

    public static string WordWithoutValue(string tag, string word) => $"the tag \"{tag}\" has no value. Write {Example(word)}.";

    public static string NoObject() => "\"literate\" in the metadata is no object. Write it as one, for instance \"literate\": { \"unordered\": true }.";

    public static string UnknownMember(string name, string? near, IEnumerable<string> known) =>
        $"\"{name}\" under \"literate\" in the metadata is not known. {(near is null ? $"Known are {string.Join(", ", known)}" : $"Did you mean \"{near}\"?")}{(near is null ? "." : "")}";

    public static string SaidTwice(string member) =>
        $"\"{member}\" is said twice, by a tag and under \"literate\" in the metadata. Remove one of them.";

    public static string NotUnderstood(JsonException error) => $"how its outputs are compared is not understood. {Cause(error)}";

    /// <summary>What is wrong; where the reader's own words would name types of .NET, the place is what helps.</summary>
    private static string Cause(JsonException error) => error.Path is { Length: > 2 } path && error.Message.Contains("System.", StringComparison.Ordinal)
        ? $"What stands under \"{path[2..]}\" is not of the kind that is expected there. Write {Example(path[2..].Split('[')[0])}."
        : $"{(error.Path is { Length: > 2 } member ? $"\"{member[2..]}\" is wrong. " : "")}{error.Message.Split(" Path: ")[0]}";

    private static string Example(string word) => word switch
    {
        "unordered" => "true or false",
        "tolerance" => "tolerance=0.001, or tolerance=1% of what is expected",
        "pixels" => "pixels=20, or pixels=0.5% of all",
        "colour" => "colour=8, of 255",
        "ignore" => "ignore=image/png,text/html",
        _ => "a text",
    };
}
