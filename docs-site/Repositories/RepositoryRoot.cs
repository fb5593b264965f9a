namespace DocsSite.Repositories;

/// <summary>Finds the root of the repository that a folder is in. It looks at the folders alone: there need be no git.</summary>
internal static class RepositoryRoot
{
    /// <summary>The nearest folder, from a path upwards, that is the root of a repository or is taken for one; null where none is.</summary>
    /// <param name="path">Where it begins.</param>
    /// <param name="isTakenForOne">Whether a folder counts that is no root as git has it.</param>
    public static string? Above(string path, Func<string, bool>? isTakenForOne = null)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")) // In a worktree and in a submodule it is a file.
                || isTakenForOne?.Invoke(folder) == true)
                return folder;
        }

        return null;
    }
}
