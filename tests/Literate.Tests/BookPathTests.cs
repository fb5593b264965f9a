using Literate.Verdicts;

namespace Literate.Tests;

/// <summary>The path of a book's folder does not stand in outputs; what only looks like it does.</summary>
public sealed class BookPathTests
{
    [Theory]
    [InlineData("/no/book", "<book>")]
    [InlineData("in /no/book/data.csv, line 3", "in <book>/data.csv, line 3")]
    [InlineData("file:///no/book/x and /no/book.", "file://<book>/x and <book>.")]
    [InlineData("/no/bookshelf", "/no/bookshelf")]
    [InlineData("/no/book-2/x", "/no/book-2/x")]
    [InlineData("/no/book.old", "/no/book.old")]
    [InlineData("http://host/no/book", "http://host/no/book")]
    public void The_path_is_hidden_where_it_stands_whole(string text, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The paths here are those of Unix.");

        Assert.Equal(expected, new BookPath("/no/book").Hide(text));
    }
}
