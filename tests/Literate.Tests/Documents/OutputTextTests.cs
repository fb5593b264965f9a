using Literate.Documents;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Documents;

/// <summary>Outputs as one text, and the way back.</summary>
public class OutputTextTests
{
    public static TheoryData<string, Output[]> Texts => new()
    {
        { "", [] },
        { "a\nb\n", [Printed("a\nb\n")] },
        { "\n\na\n", [Printed("\n\na\n")] },
        { "[text/plain]\n5\n", [Displayed("5")] },
        { "[text/plain]\n", [Displayed("")] },
        { "a\n[stderr]\nb\n[stdout]\nc\n", [Printed("a\n"), PrintedToError("b\n"), Printed("c\n")] },
        { "[stderr]\n", [PrintedToError("")] },
        { "a\n[text/html]\n<b>\n[also text/plain]\nb\n", [Printed("a\n"), Displayed(new MimeEntry("text/html", "<b>"), new MimeEntry("text/plain", "b"))] },
        { "[text/plain]\n1\n[text/plain]\n2\n", [Displayed("1"), Displayed("2")] },
        { "[error] System.Exception\nboo\n  hoo\n", [Error("System.Exception", "boo\n  hoo")] },
        { "[error] System.Exception\n", [Error("System.Exception", "")] },
        { "[application/json]\n{\n  \"a\": 1\n}\n", [Displayed("{\n  \"a\": 1\n}", "application/json")] },
        {
            "[text/html; charset=utf-8]\n<b>\n[also text/plain;charset=\"a]b\"]\nb\n[application/vnd.a!#$&^_.-+b]\nc\n",
            [Displayed(new MimeEntry("text/html; charset=utf-8", "<b>"), new MimeEntry("text/plain;charset=\"a]b\"", "b")), Displayed("c", "application/vnd.a!#$&^_.-+b")]
        },
        { "\\[text/plain; charset=utf-8]\n\\[text/plain; a] b\n", [Printed("[text/plain; charset=utf-8]\n[text/plain; a] b\n")] },
        { "\\[text/plain]\n\\\\[error] E\n[a note] and [stdout]\n", [Printed("[text/plain]\n\\[error] E\n[a note] and [stdout]\n")] },
        {
            "[image/png]\n8 characters of Base64, SHA-256 12c5a67b3b7db4bb3f4ae1f9ac6ed1a6\n",
            [Displayed("8 characters of Base64, SHA-256 12c5a67b3b7db4bb3f4ae1f9ac6ed1a6", "image/png")]
        },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_text_is_read_as_the_outputs_it_tells_of_and_they_have_that_text(string text, Output[] outputs)
    {
        Assert.Equal(outputs.Select(Describe), OutputText.Parse(text).Select(Describe));
        Assert.Equal(text, OutputText.Of(outputs));
        Assert.Equal(outputs.Select(Describe), OutputText.Parse(text.Replace("\n", "\r\n")).Select(Describe));
    }

    [Fact]
    public void What_a_person_wrote_need_not_be_what_a_cell_can_give()
    {
        Assert.Empty(OutputText.Parse(" \n\t\n"));
        Assert.Equal([Describe(Printed("a\n"))], OutputText.Parse("a").Select(Describe));
        Assert.Equal([Describe(Displayed("1")), Describe(Displayed("2"))], OutputText.Parse("[also text/plain]\n1\n[also text/plain]\n2").Select(Describe));
        Assert.Equal([Describe(Printed("[text/plain] of note\n"))], OutputText.Parse("[text/plain] of note").Select(Describe));
        Assert.Equal([Describe(Printed("[text/plain; a] of note\n"))], OutputText.Parse("[text/plain; a] of note").Select(Describe));
        Assert.Equal([Describe(Error("", "boo"))], OutputText.Parse("[error]\nboo").Select(Describe));
    }

    [Fact]
    public void The_text_has_no_colour_codes_blanks_at_the_ends_of_lines_or_line_ends_of_other_systems() =>
        Assert.Equal("a\n  b\n[stderr]\nc\n", OutputText.Of([Printed("\e[31ma \t\r\n"), Printed("  b\e[0m\r\n\n"), PrintedToError("c")]));

    [Fact]
    public void Data_and_what_the_text_says_of_it_have_the_same_text()
    {
        var text = OutputText.Of([Displayed("iVBO\nRw0K", "image/png"), Displayed("", "audio/ogg"), Displayed("<svg/>", "image/svg+xml")]);

        Assert.StartsWith("[image/png]\n6 bytes, SHA-256 823ceb99fcef5252333ed", text); // as sha256sum has it
        Assert.EndsWith("\n[image/svg+xml]\n<svg/>\n", text);
        Assert.Equal(text, OutputText.Of(OutputText.Parse(text)));
    }

    [Fact]
    public void Whatever_a_cell_gives_its_text_is_read_as_outputs_that_have_that_text_also_with_replacements()
    {
        static string Replaced(string text) => OutputText.Plain(OutputText.Plain(text).Replace("b", "[error] x").Replace("a", "aa "));
        var random = new Random(20260424);
        for (var round = 0; round < 5_000; round++)
        {
            var outputs = Enumerable.Range(0, random.Next(5)).Select(_ => Any(random)).ToList();
            var text = OutputText.Of(outputs);

            Assert.Equal(text, OutputText.Of(OutputText.Parse(text)));
            Assert.Equal(OutputText.Of(outputs, Replaced), OutputText.Of(OutputText.Parse(text), Replaced));
        }
    }

    private static Output Any(Random random) => random.Next(5) switch
    {
        0 => Printed(AnyText(random)),
        1 => PrintedToError(AnyText(random)),
        2 => Error("System.Exception", AnyText(random)),
        3 => Returned(AnyText(random)),
        _ => Displayed(((string[])["text/plain", "application/json", "image/png", "x-own/type+json", "text/plain; charset=utf-8", "image/svg+xml; a=\"[b]\""])
            .Where(_ => random.Next(2) == 0).DefaultIfEmpty("text/html").Select(type => new MimeEntry(type, AnyText(random)))),
    };

    private static string AnyText(Random random)
    {
        string[] pieces =
        [
            "a", "b", " ", "\t", "\n", "\n\n", "\r\n", "\r", "\u2028", "\\", "```", "\e[31m", "{\"a\":[1]}", "[error] E", "[stdout]",
            "[text/plain]", "[also text/html]", "[text/plain; a=b]", "[text/html; ", "]", "\n[text/plain]\n", "\n\\[stderr]\n", "\n[error] ",
        ];
        return string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
