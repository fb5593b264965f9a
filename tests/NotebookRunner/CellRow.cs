namespace NotebookRunner;

/// <summary>The data of a test: a notebook's name and the number of one of its code cells.</summary>
internal static class CellRow
{
    /// <summary>In the place of a cell's number: the test is about the notebook as a whole.</summary>
    public const int WholeNotebook = 0;

    /// <summary>A row whose test is listed under <paramref name="testName"/>.</summary>
    public static TheoryDataRow<string, int> Of(string notebook, int number, string testName) =>
        new(notebook, number) { TestDisplayName = testName };
}
