namespace Literate.Books;

/// <summary>The folder whose <c>literate.json</c> holds for a notebook: the nearest, from the notebook's own upwards.</summary>
/// <param name="Folder">The folder's full path; its path stands as <c>&lt;book&gt;</c> in outputs.</param>
/// <param name="Settings">What the file says; the default settings where no folder has one.</param>
public sealed record BookHome(string Folder, BookSettings Settings)
{
    /// <summary>The home of what is in <paramref name="folder"/>. No file outside the folder's git repository counts.</summary>
    /// <exception cref="BookException">The file is there and cannot be understood.</exception>
    internal static BookHome Of(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(Path.Combine(above, BookSettings.FileName)))
                return new BookHome(above, BookSettings.Read(above));
            if (Path.Exists(Path.Combine(above, ".git")))
                break;
        }

        return new BookHome(folder, BookSettings.Default);
    }
}
