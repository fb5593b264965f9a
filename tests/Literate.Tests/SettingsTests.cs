using System.Text.Json;
using Literate.Books;
using Literate.Tests.Support;

namespace Literate.Tests;

/// <summary>What is said of a <c>literate.json</c> that cannot be: where, what, and what to do.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{ \"title\": \n oops }", ":2: the file is not JSON; the fault is at column 2. Mend it: names and texts stand in \"double quotes\", and a comma stands between two members.\n  2 | oops }")]
    [InlineData("[]", ":1: the file is a list, and must be an object.\n  1 | []")]
    [InlineData("", ":1: the file is empty. The least that settings hold is {}; remove the file where there is nothing to set.")]
    [InlineData("\n\n{\n  \"titel\": \"T\" }", ":4: \"titel\" is no setting. Did you mean \"title\"? Known here are title, description, notebooks, exclude, timeouts, limits, environment, replace, compare, address, reference, repository, opening, packages, theme.\n  4 | \"titel\": \"T\" }")]
    [InlineData("{\n \"replce\": [] }", ":2: \"replce\" is no setting. Did you mean \"replace\"?")]
    [InlineData("""{ "replace": [{ "pattern": "x", "wiht": "y" }] }""", ":1: \"replace[0].wiht\" is no setting. Did you mean \"with\"? Known here are pattern, with, notebooks.")]
    [InlineData("{ \"timeouts\":\n { \"cell\": \"soon\" } }", ":2: \"timeouts.cell\" is a text, and must be a number.\n  2 | { \"cell\": \"soon\" } }")]
    [InlineData("""{ "notebooks": null }""", ":1: \"notebooks\" is null, and must be a list. Leave it out for the default.")]
    [InlineData("""{ "timeouts": null }""", ":1: \"timeouts\" is null, and must be an object. Leave it out for the default.")]
    [InlineData("""{ "opening": null }""", ":1: \"opening\" is null, and must be a value. Leave it out for the default.")]
    [InlineData("""{ "limits": { "output": 1.5 } }""", ":1: \"limits.output\" is not understood. It must be a whole number from 1 to 2147483647.")]
    [InlineData("{\n\"title\": \"\\ud800\" }", ":2: a text here holds half of a character: of the escapes \\ud800 to \\udfff two belong together. Write the other one too, or the character itself.\n  2 | \"title\"")]
    [InlineData("""{ "notebooks": ["\udc00"] }""", ":1: a text here holds half of a character")]
    [InlineData("""{ "packages": { "\ud800": "A, 1" } }""", ":1: a text here holds half of a character")]
    [InlineData("""{ "\ud800": 1 }""", ":1: a text here holds half of a character")]
    [InlineData("""{ "opening": { "code": ["\ud800"] } }""", ":1: a text here holds half of a character")]
    [InlineData("""{ "replace": [{ "pattern": "x" }] }""", ":1: \"replace[0].with\" is missing. Add it.")]
    [InlineData("""{ "replace": [{ "with": "x" }] }""", ":1: \"replace[0].pattern\" is missing. Add it.")]
    [InlineData("{ \"replace\": [{ \"with\": \"\",\n\"pattern\": \"(\" }] }", ":2: \"replace[0].pattern\" is not a regular expression.")]
    [InlineData("{ \"timeouts\": {\n \"cell\": 0 } }", ":2: \"timeouts.cell\" is 0, and a time limit must be more than 0 seconds and at most a day (86400). Leave it out for the default.")]
    [InlineData("""{ "timeouts": { "notebook": -1 } }""", ":1: \"timeouts.notebook\" is -1, and a time limit must be")]
    [InlineData("""{ "timeouts": { "cell": 1e300 } }""", ":1: \"timeouts.cell\" is 1E+300, and a time limit must be")]
    [InlineData("""{ "exclude": ["**/*.md"] }""", ":1: under \"exclude\", '**/*.md' is not the path of a folder or file inside this folder.")]
    [InlineData("""{ "exclude": ["../a"] }""", ":1: under \"exclude\", '../a' is not the path of a folder or file inside this folder.")]
    [InlineData("{ \"exclude\": [\"a\",\n\"\"] }", ":2: under \"exclude\", '' is not the path of a folder or file inside this folder.")]
    [InlineData("""{ "reference": ["a.dll", ""] }""", ":1: \"reference[1]\" is empty. Write the path of a library, from this folder.")]
    [InlineData("""{ "exclude": [null] }""", ":1: \"exclude[0]\" is null, and must be a text.")]
    [InlineData("""{ "compare": { "colour": 300 } }""", ":1: \"compare\" is not understood. \"colour\" must be a whole number from 0 to 255.")]
    [InlineData("{ \"compare\": {\n\"tolerance\": \"much\" } }", ":2: \"compare.tolerance\" is not understood. It must be a number of at least 0, or per cent such as \"1%\".")]
    [InlineData("""{ "address": "example.org/book" }""", ":1: \"address\" is 'example.org/book', and that is not the address of a website.")]
    [InlineData("""{ "address": "file:///srv/book/" }""", ":1: \"address\" is 'file:///srv/book/', and that is not the address of a website.")]
    [InlineData("""{ "address": "https://example.org/?book" }""", ":1: \"address\" is 'https://example.org/?book', and that is not")]
    [InlineData("""{ "repository": "https://name:secret@example.org/book" }""", ":1: \"repository\" is 'https://name:secret@example.org/book', and that is not")]
    [InlineData("""{ "opening": "a.ipynb" }""", ":1: under \"opening\", 'a.ipynb' does not name a cell.")]
    [InlineData("""{ "opening": { "code": ["a.ipynb#1"], "picture": "#2" } }""", ":1: under \"opening\", '#2' does not name a cell.")]
    [InlineData("""{ "opening": { "code": [] } }""", ":1: \"opening\" is not understood. \"opening\" is neither the name of a cell nor an object")]
    [InlineData("""{ "opening": { "code": ["a.ipynb#1"], "picturre": "" } }""", ":1: \"opening\" is not understood. \"opening\" is neither the name of a cell nor an object")]
    [InlineData("""{ "opening": 4 }""", ":1: \"opening\" is not understood. \"opening\" is neither the name of a cell nor an object")]
    [InlineData("""{ "packages": ["A, 1.0"] }""", ":1: \"packages\" is not understood. It must be an object with the path of a library and its package in each member.")]
    [InlineData("""{ "packages": { "a.dll": null } }""", ":1: under \"packages\", 'a.dll' is given 'null', and that is not a package.")]
    [InlineData("""{ "opening": { "code": ["a.ipynb#1", null] } }""", ":1: \"opening\" is not understood. \"opening\" is neither the name of a cell nor an object")]
    [InlineData("{ \"packages\": {\n\"a.dll\": \"A\" } }", ":2: under \"packages\", 'a.dll' is given 'A', and that is not a package.")]
    [InlineData("""{ "packages": { "a.dll": "A, 1.0\"\n#r \"b" } }""", ":1: under \"packages\", 'a.dll' is given 'A, 1.0\"\n#r \"b', and that is not a package.")]
    [InlineData("""{ "theme": " " }""", ":1: \"theme\" is empty. Write the path of the folder with the theme's files, from this folder, or leave it out.")]
    [InlineData("""{ "packages": { "": "A, 1.0" } }""", ":1: under \"packages\", '' is given 'A, 1.0', and that is not a package.")]
    [InlineData("""{ "exclude": ["a.ipynb"], "notebooks": ["a.ipynb"] }""", ":1: it lists the notebook 'a.ipynb', and a search passes over it because of an \"exclude\".")]
    [InlineData("{ \"notebooks\": [\"a.ipynb\",\n \"a.ipynb\"] }", ":2: it lists the notebook 'a.ipynb' twice. Remove one of the two.")]
    [InlineData("{ \"notebooks\": [\n\"./a.ipynb\"] }", ":2: it lists the notebook './a.ipynb', and that is not the plain path of one in this folder. Write it as it goes on from here, without \".\" and \"..\"")]
    [InlineData("{ \"notebooks\": [\n\"b.ipynb\"] }", ":2: it lists the notebook 'b.ipynb', which is not there. Remove it from the list or add the file.")]
    public void Settings_that_are_wrong_are_told_with_their_file(string settings, string problem)
    {
        _folder.Write("a.ipynb", "");
        var path = _folder.Write(BookSettings.FileName, settings);

        Assert.StartsWith($"{path}{problem}", Assert.Throws<BookException>(() => Book.Open(_folder.Path)).Message);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        _folder.Write("a.ipynb", "");
        _folder.Write(BookSettings.FileName, """
            // A comment, and commas at ends.
            {
              "TITLE": "T", "description": "D", "notebooks": ["a.ipynb"], "exclude": ["x"], "timeouts": { "cell": 9 },
              "timeouts": { "cell": 1.5, /* of all */ "notebook": 2, }, "limits": { "memory": 64.5, "output": 3, },
              "environment": ["HOME"], "replace": [{ "pattern": "p", "with": "w", }, /* only there */ { "with": "", "pattern": "q", "notebooks": ["a.*"] }],
              "compare": { // why
                "unordered": true, "tolerance": "1%", "ignore": ["image/*",], "pixels": 5, "colour": 6, "comment": "C", },
              "address": "https://example.org/", "reference": ["l/a.dll"], "repository": "https://example.org/r", "opening": { "code": ["a.ipynb#1",], /* first */ "caption": "C", "picture": null },
              "packages": { "a.dll": "A, 1.0", }, "theme": "t", "description": "the last counts",
            }
            """);

        var settings = BookSettings.Read(_folder.Path);

        Assert.Equal(("T", "the last counts"), (settings.Title, settings.Description));
        Assert.Equal([["a.ipynb"], ["x"], ["HOME"]], new[] { settings.Notebooks, settings.Exclude, settings.Environment });
        Assert.Equal((1.5, 2, 64.5, 3), (settings.Timeouts.Cell, settings.Timeouts.Notebook, settings.Limits.Memory, settings.Limits.Output));
        Assert.Equal([("p", "w", null), ("q", "", "a.*")], settings.Replace.Select(replacement => (replacement.Pattern, replacement.With, replacement.Notebooks?.Single())));
        var compare = settings.Compare;
        Assert.Equal((true, "1%", "image/*", "5", 6, "C"), (compare.Unordered, $"{compare.Tolerance}", compare.Ignore!.Single(), $"{compare.Pixels}", compare.Colour, compare.Comment));
        Assert.Equal(("https://example.org/", "https://example.org/r"), (settings.Address, settings.Repository));
        Assert.Equal(("a.ipynb#1", null, "C"), (settings.Opening!.Code.Single(), settings.Opening.Picture, settings.Opening.Caption));
        Assert.Equal(("a.dll", "A, 1.0"), (settings.Packages.Single().Key, settings.Packages.Single().Value));
        Assert.Equal((_folder["l/a.dll"], _folder["t"]), (settings.Reference.Single(), settings.Theme));
    }

    [Fact]
    public void Settings_that_are_left_out_have_their_defaults()
    {
        _folder.Write(BookSettings.FileName, """{ "timeouts": { "cell": -1 }, "timeouts": { "notebook": 60 }, "limits": { "output": 5 } }""");

        var settings = BookSettings.Read(_folder.Path);

        Assert.Equal(new TimeLimits { Cell = 30, Notebook = 60 }, settings.Timeouts);
        Assert.Equal(new ResourceLimits { Memory = 2048, Output = 5 }, settings.Limits);
        Assert.Equal(BookSettings.Default with { Timeouts = settings.Timeouts, Limits = settings.Limits, Reference = settings.Reference }, settings);
        Assert.Empty(settings.Reference);
    }

    [Fact]
    public void Every_setting_has_a_shape() => Assert.Equal(
        typeof(BookSettings).GetProperties().Where(property => property.CanWrite).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(),
        SettingsShape.Root.Known.Select(known => known.Name).Order());
}
