using DocsSite.Discovery;
using DocsSite.Explaining;
using DocsSite.Pages;
using Literate.Compiling.Caching;

namespace DocsSite.Building;

/// <summary>
/// What one build leaves for the next in the same process, so that the next makes only what has changed. A build that
/// starts from an empty memory makes everything, and both give the same site.
/// </summary>
/// <param name="isServed">Whether there will be a next build, and it is told of saved files.</param>
internal sealed class BuildMemory(bool isServed = false)
{
    /// <summary>What the notebooks gave.</summary>
    public ProvedNotebooks Proved { get; } = new(isServed);

    /// <summary>The notebooks as pages, and the pages as they were rendered.</summary>
    public PageMemory Pages { get; } = new();

    /// <summary>What the compiler's views say.</summary>
    public Explained Explained { get; } = new(new KeptValues(DerivedCache.Default));

    /// <summary>The changes of the book, as they were when the repository was at a commit.</summary>
    public (string? At, History History)? History { get; set; }

    /// <summary>The folder of this program's theme.</summary>
    public string Theme { get; init; } = DocsSite.Pages.Theme.OnDisk;

    /// <summary>The folder of the book's own theme, or null where it has none.</summary>
    public string? OverridingTheme { get; set; }

    /// <summary>The libraries that the book has a reference of.</summary>
    public IReadOnlyList<string> Reference { get; set; } = [];

    /// <summary>
    /// Takes note of files that were saved. Notebooks, their settings and what they load are looked at by every build; any other
    /// file may stand in a page or be read by a cell.
    /// </summary>
    /// <param name="paths">The files' full paths.</param>
    public void Forget(IReadOnlyCollection<string> paths)
    {
        if (!paths.All(path => Proved.IsNotebook(path) || Path.GetExtension(path) is ".css" or ".js")) // Those stand in no page.
            Pages.Forget();
        Proved.Forget(paths);
    }
}
