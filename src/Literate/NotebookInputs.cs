using Literate.Books;
using Literate.Cells;
using Literate.Compiling.Caching;
using Literate.Documents;

namespace Literate;

/// <summary>
/// The files that decide what comes of a notebook: the notebook itself, the file beside it with what is expected where its format has one, the settings that hold for it, and what its cells name
/// with <c>#load</c>, <c>#r</c> and <c>#!import</c>, directly or by way of each other. What a cell reads when it runs is not
/// known. A file that is not there belongs to them too: it may come.
/// </summary>
public sealed class NotebookInputs
{
    private readonly Dictionary<string, string> _identities = new(StringComparer.Ordinal);

    private NotebookInputs()
    {
    }

    /// <summary>The full paths of the files.</summary>
    public IReadOnlyCollection<string> Files => _identities.Keys;

    /// <summary>Looks at the files of a notebook as they are now. What cannot be read is told by a run, and not here.</summary>
    public static NotebookInputs Of(NotebookSource source)
    {
        var inputs = new NotebookInputs();
        inputs._identities[source.Path] = FileIdentity.OfText(source.Path, out _);
        for (var folder = source.Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var settings = Path.Combine(folder, BookSettings.FileName);
            inputs._identities[settings] = FileIdentity.OfText(settings, out _);
            if (folder == source.Home.Folder)
                break;
        }

        if (NotebookFile.ExpectedPathOf(source.Path) is { } expected)
            inputs._identities[expected] = FileIdentity.OfText(expected, out _);
        foreach (var dependency in NamedBy(source))
            inputs._identities[dependency.Path] = dependency.Identity;
        return inputs;
    }

    /// <summary>The files that are others than before, or hold something else.</summary>
    public IEnumerable<string> ChangedSince(NotebookInputs before) => _identities.Keys.Union(before._identities.Keys)
        .Where(path => _identities.GetValueOrDefault(path) != before._identities.GetValueOrDefault(path));

    private static IEnumerable<Dependency> NamedBy(NotebookSource source)
    {
        try
        {
            return CodeCell.Of(NotebookFile.Read(source.Path)).SelectMany(cell => DependencyScan.Of(cell.Cell.Source, source.Folder));
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
