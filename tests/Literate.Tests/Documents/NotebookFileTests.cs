using Literate.Documents;

namespace Literate.Tests.Documents;

public class NotebookFileTests
{
    [Fact]
    public void The_extension_names_the_format()
    {
        Assert.Contains(".ipynb", NotebookFile.Extensions);
        Assert.Equal(4, NotebookFile.Read(Cases.PathOf("vscode-polyglot.ipynb")).Cells.Length);
        Assert.Equal(5, NotebookFile.Read(Cases.PathOf("markdown/cells.md")).Cells.Length);
    }

    [Theory]
    [InlineData("notes.txt", "The extension `.txt` is not that of a notebook. Notebooks end in .ipynb, .md or .dib")]
    [InlineData("README", "The file's name has no extension, so its format is not known. Notebooks end in ")]
    public void A_file_with_an_unknown_extension_is_not_opened(string path, string message)
    {
        var fault = Assert.Throws<DocumentException>(() => NotebookFile.Read(path));
        Assert.StartsWith(message, fault.Message);
        Assert.EndsWith(": rename the file, or name another.", fault.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_IO_error() =>
        Assert.Throws<FileNotFoundException>(() => NotebookFile.Read(Cases.PathOf("no-such-file.ipynb")));
}
