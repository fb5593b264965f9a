using Literate.Compiling;
using Literate.Tests.Support;

namespace Literate.Tests;

/// <summary>Code that would end the compiler's process is told from code that is only long.</summary>
public sealed class NestingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("int", "[]", 30_000, " x;")]
    [InlineData("var x = 1; var y = ", "- ", 20_000, "x;")]
    [InlineData("var y = ", "(", 20_000, "1;")]
    [InlineData("var y = ", "() => ", 20_000, "1;")]
    [InlineData("var y = ", "true ? 1 : ", 20_000, "1;")]
    [InlineData("if (true) ; ", "else if (true) ; ", 20_000, "")]
    [InlineData("var y = 1 is ", "not ", 20_000, "2;")]
    [InlineData("var y = ", "$\"{", 20_000, "1;")]
    [InlineData("", "{", 20_000, "")]
    [InlineData("class D<A, B>; ", "D<int, ", 200_000, "int x = null;")]
    public void Code_that_is_nested_too_deeply_for_the_compiler_is_refused(string start, string part, int count, string end)
    {
        var code = start + string.Concat(Enumerable.Repeat(part, count)) + end;
        _folder.Write("deep.csx", code);

        Assert.Equal("LIT006", RefusalOf(code).Id);
        Assert.Equal("LIT004", RefusalOf("#!import deep.csx").Id);
        Assert.Contains("too many for the compiler", RefusalOf("#load \"deep.csx\"").Message);
    }

    [Fact]
    public void Long_code_that_is_not_deep_is_compiled()
    {
        var statements = string.Concat(Enumerable.Range(0, 1500).Select(n => $"if (n{n} == 0) {{ n{n}++; }}\n"));
        var variables = string.Concat(Enumerable.Range(0, 1500).Select(n => $"var n{n} = -1;\n"));
        var list = $"var list = new[] {{ {string.Concat(Enumerable.Repeat("-1, ", 5000))} }};";

        Assert.Empty(_folder.Compile(variables + statements + list).Errors);
    }

    private CellDiagnostic RefusalOf(string code) => _folder.Compile(code).Errors[0];
}
