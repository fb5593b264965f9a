using Literate.Documents;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests;

/// <summary>
/// How values read as plain text. The expected texts are those of the .NET Interactive kernel's plain text formatter, except
/// where the remarks on PlainTextFormatter say otherwise.
/// </summary>
public sealed class ValueTests(ValueTests.OneNotebook values) : IClassFixture<ValueTests.OneNotebook>
{
    private static readonly (string Code, string Text)[] Cases =
    [
        ("1+2", "3"),
        ("-7L", "-7"),
        (""" "hello <b>" """, "hello <b>"),
        ("(string)null", "<null>"),
        ("object o = null; o", "<null>"),
        ("(int?)null", "<null>"),
        ("true", "True"),
        ("1.0/3", "0.3333333333333333"),
        ("1e100", "1E+100"),
        ("double.PositiveInfinity", "Infinity"),
        ("1.50m", "1.50"),
        ("'x'", "x"),
        ("new[]{1,2,3}", "[ 1, 2, 3 ]"),
        ("""new List<string>{"a","b"}""", "[ a, b ]"),
        ("new int[0]", "[  ]"),
        ("Enumerable.Range(0,20).ToArray()", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ]"),
        ("Enumerable.Range(0,30).ToArray()", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ... (10 more) ]"),
        ("Enumerable.Range(0,3).Select(x=>x*2)", "[ 0, 2, 4 ]"),
        (
            "IEnumerable<int> Endless() { for (var i = 0; ; i++) yield return i; } Endless()",
            "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 ... (more) ]"
        ),
        ("new HashSet<int>{1,2}", "[ 1, 2 ]"),
        ("new int[,]{{1,2},{3,4}}", "[ 1, 2, 3, 4 ]"),
        ("""new object[]{1,"a",null,new DateTime(2024,1,2)}""", "[ 1, a, <null>, 2024-01-02 00:00:00Z ]"),
        (
            "new[]{new[]{1,2},new[]{3}}",
            """
            Int32[][]
                  - [ 1, 2 ]
                  - [ 3 ]
            """
        ),
        (
            """record Person(string Name, int Age); new Person("Ann", 3)""",
            """
            Person
                  Name: Ann
                  Age: 3
            """
        ),
        (
            """new[]{ new Person("A",1), new Person("B",2) }""",
            """
            Person[]
                  - Name: A
                    Age: 1
                  - Name: B
                    Age: 2
            """
        ),
        (
            """class K { public int X {get;set;} = 5; public string S = "f"; int Hidden => 1; public static int Shared = 2; } new K()""",
            """
            K
                  X: 5
                  S: f
            """
        ),
        (
            """class Node { public string Name {get;set;} public Node Next {get;set;} } new Node { Name = "a", Next = new Node { Name = "b" } }""",
            """
            Node
                  Name: a
                  Next: Node
                    Name: b
                    Next: <null>
            """
        ),
        (
            "new { A = new { B = 1 }, L = new[]{1,2} }",
            """
            <anonymous>
                  A: <anonymous>
                    B: 1
                  L: [ 1, 2 ]
            """
        ),
        (
            """class Broken { public int Fine => 1; public int Bad => throw new InvalidOperationException("no value today"); } new Broken()""",
            """
            Broken
                  Fine: 1
                  Bad: <InvalidOperationException: no value today>
            """
        ),
        ("""(1, "a")""", "( 1, a )"),
        ("DayOfWeek.Monday", "Monday"),
        ("new DateTime(2024,1,2,3,4,5)", "2024-01-02 03:04:05Z"),
        ("new DateTimeOffset(2024,1,2,3,4,5,TimeSpan.Zero)", "2024-01-02 03:04:05Z"),
        ("new DateOnly(2024,1,2)", "01/02/2024"),
        ("TimeSpan.FromSeconds(90)", "00:01:30"),
        ("""Guid.Parse("11111111-2222-3333-4444-555555555555")""", "11111111-2222-3333-4444-555555555555"),
        ("System.Numerics.BigInteger.Pow(2, 70)", "1180591620717411303424"),
        (
            """new Dictionary<string,int>{["a"]=1,["b"]=2}""",
            """
            Dictionary<String,Int32>
                  - Key: a
                    Value: 1
                  - Key: b
                    Value: 2
            """
        ),
        ("new byte[]{1,2,3}", "00000000  01 02 03                                          |...|"),
        (
            """Encoding.ASCII.GetBytes("sixteen bytes: a row")""",
            """
            00000000  73 69 78 74 65 65 6E 20  62 79 74 65 73 3A 20 61  |sixteen bytes: a|
            00000010  20 72 6F 77                                       | row|
            """
        ),
        ("""System.Text.Json.JsonDocument.Parse("{\"a\":1}").RootElement""", """{"a":1}"""),
        ("typeof(Dictionary<string, int[]>)", "Dictionary<String,Int32[]>"),
        ("""new InvalidOperationException("boo")""", "System.InvalidOperationException: boo"),
        ("new object()", "System.Object"),
        (
            """new StringBuilder("sb")""",
            """
            StringBuilder
                  Capacity: 16
                  MaxCapacity: 2147483647
                  Length: 2
            """
        ),
        ("new[]{1,2,3}.ToDisplayString()", "[ 1, 2, 3 ]"),
    ];

    /// <summary>The cells that give the cases.</summary>
    public static TheoryData<string, string> Texts => [.. Cases.Select(value => (value.Code, value.Text))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_value_reads(string code, string text) => Assert.Equal(text, values.TextOf(code));

    [Fact]
    public async Task A_long_dictionary_is_cut_like_any_sequence()
    {
        var run = await Runs.OfCellsAsync("Enumerable.Range(0, 25).ToDictionary(n => n, n => n * n)");

        var lines = Assert.IsType<ResultOutput>(Assert.Single(run.OutputsOf(1))).Data["text/plain"]!.Split('\n');
        Assert.Equal(["Dictionary<Int32,Int32>", "      - Key: 0", "        Value: 0"], lines[..3]);
        Assert.Equal(["      - Key: 19", "        Value: 361", "      ... (5 more)"], lines[^3..]);
    }

    [Fact]
    public async Task Text_is_shown_as_the_MIME_type_its_cell_names()
    {
        var run = await Runs.OfCellsAsync(
            """ "# hi".DisplayAs("text/markdown"); """,
            """HTML("<b>x</b>")""",
            """display(HTML("<i>y</i>"));""",
            """display("<b>x</b>", "text/html", "text/plain");""");

        run.AssertOutputs(1, Outputs.Displayed("# hi", "text/markdown"));
        run.AssertOutputs(2, Outputs.Returned("<b>x</b>", 2, "text/html"));
        run.AssertOutputs(3, Outputs.Displayed("<i>y</i>", "text/html"));
        run.AssertOutputs(4, Outputs.Displayed(new MimeEntry("text/html", "<pre>&lt;b&gt;x&lt;/b&gt;</pre>"), new MimeEntry("text/plain", "<b>x</b>")));
    }

    [Fact]
    public async Task A_type_that_names_its_formatter_is_shown_by_it()
    {
        var run = await Runs.OfCellsAsync(
            """
            [AttributeUsage(AttributeTargets.Class)]
            class TypeFormatterSourceAttribute(Type source) : Attribute
            {
                public Type FormatterSourceType => source;
                public string[] PreferredMimeTypes { get; set; }
            }

            class SvgFormatter
            {
                public string MimeType => "image/svg+xml";
                public bool Format(object value, System.IO.TextWriter writer) { writer.Write($"<svg r='{((Circle)value).R}'/>"); return true; }
            }

            class CircleFormatters { public IEnumerable<object> CreateTypeFormatters() { yield return new SvgFormatter(); } }

            [TypeFormatterSource(typeof(CircleFormatters), PreferredMimeTypes = new[] { "image/svg+xml", "text/plain" })]
            record Circle(int R);
            """,
            "new Circle(2)",
            """display(new Circle(3), "image/svg+xml");""",
            "new[] { new Circle(4) }");

        run.AssertOutputs(2, new ResultOutput(
            new MimeBundle([new MimeEntry("image/svg+xml", "<svg r='2'/>"), new MimeEntry("text/plain", "Circle\n      R: 2")]), 2));
        run.AssertOutputs(3, Outputs.Displayed("<svg r='3'/>", "image/svg+xml"));
        run.AssertOutputs(4, Outputs.Returned("Circle[]\n      - R: 4", 4));
    }

    [Fact]
    public async Task A_value_that_contains_itself_comes_to_an_end()
    {
        var run = await Runs.OfCellsAsync("""class Ring { public Ring Next => this; public override string ToString() => "and so on"; } new Ring()""");

        run.AssertOutputs(1, Outputs.Returned(
            """
            Ring
                  Next: Ring
                    Next: Ring
                      Next: Ring
                        Next: Ring
                          Next: Ring
                            Next: and so on
            """,
            1));
    }

    [Fact]
    public async Task A_value_that_cannot_be_shown_fails_its_cell_with_its_own_exception()
    {
        var run = await Runs.OfCellsAsync("""IEnumerable<int> Items() { yield return 1; throw new FormatException("no more"); } Items()""");

        var failed = Assert.IsType<Verdict.Failed>(run.VerdictOn(1));
        Assert.Equal(("System.FormatException", "no more"), (failed.Error!.Name, failed.Error.Value));
    }

    /// <summary>One notebook with a cell for each case: a worker for each would be a hundred times slower.</summary>
    public sealed class OneNotebook : IAsyncLifetime
    {
        private Dictionary<string, string> _texts = [];

        /// <summary>The plain text that the cell with this code returned.</summary>
        public string TextOf(string code) => _texts[code];

        public async ValueTask InitializeAsync()
        {
            var run = await Runs.OfCellsAsync(Cases.Select(value => value.Code));
            _texts = run.Cells.ToDictionary(
                cell => cell.Cell.Cell.Source,
                cell => cell.Run.Outputs is [ResultOutput { Data.Entries: [{ MimeType: "text/plain" } text] }] ? text.Value : cell.Verdict.ToString());
        }

        public ValueTask DisposeAsync() => default;
    }

    [Fact]
    public async Task A_value_with_members_that_no_variable_can_hold_is_shown_without_them()
    {
        var run = await Runs.OfCellsAsync(
            "\"abc\".AsMemory()",
            """System.Text.RegularExpressions.Regex.Match("abc", "b").Value""",
            """System.Text.RegularExpressions.Regex.Match("abc", "(a)(b)")""",
            "new Memory<int>(new[] { 1, 2 })");

        Assert.All(run.Verdicts(), verdict => Assert.Equal("OutputMissing", verdict));
        run.AssertOutputs(1, Outputs.Returned("abc", 1));
    }

    [Fact]
    public async Task A_value_that_grows_with_every_level_is_shown_in_part()
    {
        var members = string.Concat(Enumerable.Range(0, 12).Select(i => $"public Node M{i} => new Node(); "));
        var run = await Runs.OfCellsAsync($"class Node {{ {members}}}\nnew Node()");

        var text = Assert.IsType<Literate.Documents.ResultOutput>(run.OutputsOf(1).Single()).Data["text/plain"]!;
        Assert.InRange(text.Split('\n').Length, 100, 20_000);
        Assert.Contains(": ...", text);
    }
}
