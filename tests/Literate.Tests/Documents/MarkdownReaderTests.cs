using Literate.Documents;
using Literate.Documents.Markdown;

namespace Literate.Tests.Documents;

public class MarkdownReaderTests
{
    [Theory, MemberData(nameof(MarkdownCases.All), MemberType = typeof(MarkdownCases))]
    public void A_document_is_read_as_the_cells_that_the_text_beside_it_tells(string name) =>
        Assert.Equal(MarkdownCases.Expected(name), CellStory.Of(MarkdownReader.Read(MarkdownCases.Bytes(name))));
}
