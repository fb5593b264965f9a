using System.Text.RegularExpressions;

namespace Literate.Reporting;

/// <summary>A path as it is typed in a shell.</summary>
public static partial class ShellWord
{
    /// <summary>
    /// The path as one word that means nothing else: quoted unless every character of it is plain. A path comes with a
    /// repository that somebody else made, and a command with it is meant to be pasted.
    /// </summary>
    public static string Of(string path)
    {
        if (Plain().IsMatch(path))
            return path;
        return OperatingSystem.IsWindows() ? $"\"{path}\"" : $"'{path.Replace("'", @"'\''")}'";
    }

    [GeneratedRegex(@"^[\w./\\:+=@%,][\w./\\:+=@%,-]*\z")]
    private static partial Regex Plain();
}
