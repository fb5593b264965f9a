using Prose.Tests.Links;
using Prose.Tests.Texts;

namespace Prose.Tests;

/// <summary>Every link in what people read leads somewhere.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Files => [.. ProseFile.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_link_leads_to_a_file_and_heading_that_are_there_or_is_an_address_of_the_web(string file)
    {
        if (string.Join('\n', LinkCheck.ProblemsOf(ProseFile.Read(file))) is { Length: > 0 } problems)
            Assert.Fail(problems);
    }

    [Theory]
    [InlineData("[a](00-prerequisites.ipynb)")]
    [InlineData("[a](../README.md#two-commands) [b](#heading) [c](data/access-log.txt) ![d](../src/Coroutines/Package/icon.svg) [e](../docs/)")]
    [InlineData("<https://peps.python.org/pep-0342/> https://example.org/a_b?c=d#e [a](mailto:somebody@example.org)")]
    [InlineData("`[a](gone.md)` and [reference]\n\n[reference]: ../README.md")]
    public void A_good_link_is_passed_over(string markdown) => Assert.Empty(LinkCheck.ProblemsOf(Notes(markdown)));

    [Theory]
    [InlineData("[a](gone.ipynb)", "leads to notebooks/gone.ipynb, which is not there. Correct it, in capitals and small letters too.")]
    [InlineData("[a](../readme.md)", "leads to readme.md, which is not there. Correct it, in capitals and small letters too.")]
    [InlineData("[a][b]\n\n[b]: gone.md", "leads to notebooks/gone.md, which is not there. Correct it, in capitals and small letters too.")]
    [InlineData("![a](images/gone.png)", "leads to notebooks/images/gone.png, which is not there. Correct it, in capitals and small letters too.")]
    [InlineData("[a](#Heading)", "names a heading that notebooks/notes.ipynb has not. It has #heading.")]
    [InlineData("[a](data/access-log.txt#l10)", "names a heading, and notebooks/data/access-log.txt has none.")]
    [InlineData("[a](../../elsewhere.md)", "leads out of the repository.")]
    [InlineData("[a](/README.md)", "is no relative path with forward slashes. Write it from the file that it stands in.")]
    [InlineData("[a]()", "is empty. Write where it leads.")]
    [InlineData("<https://localhost/a>", "is no address of the web. Write https://, the host and the path, with %20 for a blank.")]
    [InlineData("[a](<https://example.org/a b>)", "is no address of the web. Write https://, the host and the path, with %20 for a blank.")]
    [InlineData("[a](https://me:secret@example.org/)", "is no address of the web. Write https://, the host and the path, with %20 for a blank.")]
    [InlineData("[a](javascript:alert)", "is of a kind that no reader can follow. Link to https:// or to a file.")]
    [InlineData("[a](file:///etc/hosts)", "is of a kind that no reader can follow. Link to https:// or to a file.")]
    public void A_bad_link_is_named_with_its_place_and_what_to_do(string markdown, string problem)
    {
        var found = Assert.Single(LinkCheck.ProblemsOf(Notes(markdown)));
        Assert.StartsWith("notebooks/notes.ipynb: the text below cell 2, line 3: the link '", found);
        Assert.EndsWith(problem, found);
    }

    /// <summary>A notebook of the book with a text that begins with a heading.</summary>
    private static ProseFile Notes(string markdown) => new("notebooks/notes.ipynb", [new ProseText("the text below cell 2", $"## Heading\n\n{markdown}")]);
}
