using Prose.Tests.Spelling;
using Prose.Tests.Texts;

namespace Prose.Tests;

/// <summary>British English, in every text that people read.</summary>
public sealed class SpellingTests
{
    public static TheoryData<string> Files => [.. ProseFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_of_the_prose_is_in_the_dictionary_or_a_word_of_this_project(string file)
    {
        if (Misspelled(ProseFile.Read(file)) is { Length: > 0 } wrong)
            Assert.Fail(wrong);
    }

    [Fact]
    public void The_words_of_this_project_stand_in_order_once_are_used_and_are_in_no_dictionary()
    {
        Assert.Equal(OurWords.All.Distinct().Order(StringComparer.OrdinalIgnoreCase).ThenBy(word => word, StringComparer.Ordinal), OurWords.All);
        Assert.Equal([], OurWords.All.Where(Speller.Ours.KnowsWithoutOurs));

        var used = ProseFile.Names
            .SelectMany(name => ProseFile.Read(name).Texts)
            .SelectMany(text => RunningText.LinesOf(text.Document))
            .SelectMany(line => Words.In(line.Text))
            .Select(word => word.Replace('’', '\'').Replace("'s", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal([], OurWords.All.Where(word => !used.Contains(word)));
    }

    [Fact]
    public void A_wrong_word_is_named_with_its_place_and_what_may_be_meant()
    {
        var text = new ProseText("the text below cell 3", "# Recieving\n\nWhat is *recie*ved by `Recieve`, `recieve`s, recieve.py and\n[a colour and a\ncolor](recieve.html) in the year 2020a.\n\n| a |\n|---|\n| seperate |");

        Assert.Equal(
            """
            notes.ipynb: the text below cell 3, line 1: "Recieving" (receiving, relieving?)
            notes.ipynb: the text below cell 3, line 3: "recieved" (received, relieved?)
            notes.ipynb: the text below cell 3, line 5: "color" (colon, colour?)
            notes.ipynb: the text below cell 3, line 9: "seperate" (separate?)
            Correct what is wrong. A word that is right here goes into tests/Prose.Tests/words.txt, in its place in the order.

            """,
            Misspelled(new ProseFile("notes.ipynb", [text])));
    }

    [Theory]
    [InlineData("It doesn't matter whether the caller's half-finished well-known loops aren't unrolled: TryNext, I/O, PEP 342, C#, x64, e.g. this, and so on…")]
    [InlineData("Behaviour, colour, centre, cancelled and organised, ‘quoted’ and “quoted”, the callers’ stacks.")]
    public void Words_that_are_right_and_what_is_no_word_at_all_are_passed_over(string line) => Assert.Equal("", Misspelled(new ProseFile("a.md", [new ProseText("", line)])));

    private static string Misspelled(ProseFile file)
    {
        var wrong =
            from text in file.Texts
            from line in RunningText.LinesOf(text.Document)
            from word in Words.In(line.Text)
            where !Speller.Ours.Knows(word)
            select $"{file.Name}: {text.Place(line.Line)}: \"{word}\"{Meant(Speller.Ours.Suggest(word))}\n";
        var found = string.Concat(wrong);
        return found.Length == 0 ? "" : $"{found}Correct what is wrong. A word that is right here goes into {OurWords.File}, in its place in the order.\n";
    }

    private static string Meant(IReadOnlyList<string> words) => words.Count == 0 ? "" : $" ({string.Join(", ", words)}?)";
}
