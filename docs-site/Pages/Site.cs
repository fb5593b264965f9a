using DocsSite.Reference;
using DocsSite.Repositories;

namespace DocsSite.Pages;

/// <summary>The whole site as a value: what its pages say, before anything is rendered.</summary>
/// <param name="Title">The book's title.</param>
/// <param name="Description">What the book is about, or null.</param>
/// <param name="BookFolder">The book's folder on this machine; it never stands in a page.</param>
/// <param name="Chapters">The notebooks' pages, in the order of reading.</param>
/// <param name="Proof">What all of it was proved with.</param>
/// <param name="Reference">The pages on the book's libraries.</param>
internal sealed record Site(string Title, string? Description, string BookFolder, IReadOnlyList<Chapter> Chapters, Proof Proof, ReferenceBook Reference)
{
    /// <summary>What its pages look like.</summary>
    public required Theme Theme { get; init; }

    /// <summary>The address of its folder on the web, with a slash at its end; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Whether there is a feed of its changes.</summary>
    public bool HasFeed { get; init; }

    /// <summary>The web pages of its repository; null where there are none.</summary>
    public RepositoryPages? Repository { get; init; }

    /// <summary>What its start page opens with; null for nothing.</summary>
    public Start.StartCells? Opening { get; init; }
}
