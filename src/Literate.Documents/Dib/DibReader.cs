namespace Literate.Documents.Dib;

/// <summary>Reads notebooks in the script format of .NET Interactive and Polyglot Notebooks.</summary>
/// <remarks>
/// Such a file has no outputs and no tags. They stand in the file <c>NAME.dib.expected.md</c> beside it, in a section for each
/// code cell that has any. A section is bound to its cell by number and title, so that no cell is ever held against what is
/// expected of another.
/// </remarks>
public static class DibReader
{
    /// <summary>Reads the notebook that the bytes of its files hold.</summary>
    /// <param name="content">The script, and what is expected of it where there is such a file; UTF-8, with or without a byte order mark.</param>
    /// <exception cref="DocumentException">The bytes are not UTF-8, the metadata is not JSON, or the file with what is expected is not
    /// well formed or has a section of no cell. No other exception is thrown, whatever the bytes.</exception>
    public static Notebook Read(NotebookContent content)
    {
        var notebook = DibScript.Read(SourceText.Parse(content.Notebook.Span));
        return content.Expected is { } expected ? With(notebook, ExpectedFile.Parse(expected.Span)) : notebook;
    }

    private static Notebook With(Notebook notebook, ExpectedFile expected)
    {
        var cells = notebook.Cells.ToBuilder();
        var code = notebook.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code).Select(cell => cell.Index).ToList();
        foreach (var section in expected.Sections)
        {
            var line = section.Heading + 1;
            if (section.Number < 1 || section.Number > code.Count)
                throw DibErrors.NoSuchCell(line, section.Number, section.Title, code.Count);

            var cell = cells[code[section.Number - 1]];
            if (ExpectedSection.Bare(cell.Title) != section.Title)
                throw DibErrors.OtherCell(line, section.Number, section.Title, cell.Title);

            cells[code[section.Number - 1]] = cell with { Tags = section.Tags, IsHidden = section.Tags.Contains(CellTag.RemoveCell), Outputs = OutputText.Parse(section.Content) };
        }

        return notebook with { Cells = cells.DrainToImmutable() };
    }
}
