using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

public class IpynbStyleTests
{
    [Fact]
    public void The_layout_of_a_file_is_found_out()
    {
        Assert.Equal(IpynbStyle.Nbformat, Of("unicode.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { Newline = "\r\n" }, Of("crlf.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { Indent = "  " }, Of("two-blanks.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { Indent = "\t" }, Of("tabs.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { EndsWithNewline = false }, Of("no-final-newline.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { HasByteOrderMark = true }, Of("byte-order-mark.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { Indent = null, Comma = ", " }, Of("one-line-with-blanks.ipynb"));
        Assert.Equal(IpynbStyle.Nbformat with { Indent = null, Colon = ":", EndsWithNewline = false }, Of("minified.ipynb"));
    }

    private static IpynbStyle Of(string name) => IpynbStyle.Detect(Cases.Bytes(name));
}
