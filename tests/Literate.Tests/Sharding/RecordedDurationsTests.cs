using Literate.Books;
using Literate.Reporting;
using Literate.Sharding;
using Literate.Tests.Support;

namespace Literate.Tests.Sharding;

/// <summary>The file that says how long notebooks take. It is committed, so it changes little and says the same everywhere.</summary>
public sealed class RecordedDurationsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_is_sorted_and_rounded()
    {
        var durations = Read();
        foreach (var (name, seconds) in new[] { ("part/b.ipynb", 9.96), ("Z.ipynb", 0.004), ("a.ipynb", 1.234), ("ä.ipynb", 61.5) })
            durations = durations.With(Notebook(name), TimeSpan.FromSeconds(seconds));

        Assert.Equal(_folder[RecordedDurations.FileName], durations.Write());

        Assert.Equal(
            """
            {
              "Z.ipynb": 0.1,
              "a.ipynb": 1.2,
              "part/b.ipynb": 10,
              "ä.ipynb": 62
            }

            """.ReplaceLineEndings("\n"),
            Text());
    }

    [Theory]
    [InlineData(4, 4.9, 4)]
    [InlineData(4, 3.1, 4)]
    [InlineData(4, 5.2, 5.2)]
    [InlineData(4, 2.9, 2.9)]
    [InlineData(0.1, 0.3, 0.1)]
    [InlineData(0.1, 0.4, 0.4)]
    public void A_duration_that_has_hardly_changed_stays(double recorded, double measured, double kept)
    {
        _folder.Write(RecordedDurations.FileName, string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{ "a.ipynb": {{recorded}} }"""));

        var durations = Read().With(Notebook("a.ipynb"), TimeSpan.FromSeconds(measured));

        Assert.Equal(kept, durations.SecondsOf(Notebook("a.ipynb")));
    }

    [Fact]
    public void What_was_not_run_keeps_its_duration_and_what_is_not_there_any_more_loses_it()
    {
        _folder.Write(RecordedDurations.FileName, """{ "gone.ipynb": 1, "kept.ipynb": 2, "part/ran.ipynb": 3 }""");
        Notebook("kept.ipynb");

        Read().With(Notebook("part/ran.ipynb"), TimeSpan.FromSeconds(5)).Write();

        Assert.Equal("{\n  \"kept.ipynb\": 2,\n  \"part/ran.ipynb\": 5\n}\n", Text());
    }

    [Fact]
    public void A_file_that_is_as_it_should_be_is_left_alone()
    {
        Read().With(Notebook("a.ipynb"), TimeSpan.FromSeconds(1)).Write();
        File.SetLastWriteTimeUtc(_folder[RecordedDurations.FileName], DateTime.UnixEpoch);

        Assert.Null(Read().With(Notebook("a.ipynb"), TimeSpan.FromSeconds(1.1)).Write());

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(_folder[RecordedDurations.FileName]));
        Assert.Equal(["a.ipynb", RecordedDurations.FileName], _folder.Files());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"a\": \"long\" }")]
    [InlineData("{ \"a\": 1")]
    public void A_file_that_is_not_understood_is_told_with_its_line_and_the_remedy(string text)
    {
        _folder.Write(RecordedDurations.FileName, text);

        var error = Assert.Throws<BookException>(Read);

        Assert.StartsWith($"{_folder[RecordedDurations.FileName]}:1: the recorded durations are not understood. ", error.Message);
        Assert.EndsWith(
            $" The file holds one object, with a number of seconds for each notebook. Mend it, or delete it and record anew with `{Repository.LiterateCommand} test --record-durations`.",
            error.Message);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e300")]
    public void A_number_that_is_no_duration_is_told_with_a_remedy_that_works(string number)
    {
        _folder.Write(RecordedDurations.FileName, $$"""{ "a": 1, "b": {{number}} }""");

        Assert.Equal(
            $"{_folder[RecordedDurations.FileName]}: the duration of 'b' is not a number of seconds from 0 to 1000000000. Mend it, or delete the file and record anew with `{Repository.LiterateCommand} test --record-durations`.",
            Assert.Throws<BookException>(Read).Message);

        File.Delete(_folder[RecordedDurations.FileName]);
        Read().With(Notebook("b"), TimeSpan.FromSeconds(2)).Write();
        Assert.Equal("{\n  \"b\": 2\n}\n", Text());
    }

    private RecordedDurations Read() => RecordedDurations.Read(new BookHome(_folder.Path, BookSettings.Default));

    private NotebookSource Notebook(string name)
    {
        _folder.Write(name, "");
        return Results.Source(_folder.Path, name);
    }

    private string Text() => File.ReadAllText(_folder[RecordedDurations.FileName]);
}
