using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Literate.Books;

namespace DocsSite.Libraries;

/// <summary>Builds the project of a library with the command that its author would type.</summary>
internal static partial class LibraryBuild
{
    /// <summary>Builds it.</summary>
    /// <returns>What is wrong with it and what to do; null where it was built.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, and the build was ended.</exception>
    public static async Task<string?> RunAsync(LibraryProject project, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project.Path, "--nologo", "--verbosity", "quiet", .. project.IsRelease ? ["--configuration", "Release"] : Array.Empty<string>()])
        {
            WorkingDirectory = Path.GetDirectoryName(project.Path)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Servers that a build starts would outlive this program with its pipes in their hands.
        foreach (var (name, value) in new[] { ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("UseSharedCompilation", "false"), ("DOTNET_CLI_UI_LANGUAGE", "en") })
            start.Environment[name] = value;
        try
        {
            using var build = Process.Start(start)!;
            var (output, errors) = (build.StandardOutput.ReadToEndAsync(CancellationToken.None), build.StandardError.ReadToEndAsync(CancellationToken.None));
            try
            {
                await build.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                build.Kill(entireProcessTree: true);
                throw;
            }

            return build.ExitCode == 0 ? null : LibraryErrors.NotBuilt(DisplayedPath.Of(project.Path), Told(await output + await errors));
        }
        catch (Win32Exception error)
        {
            return LibraryErrors.NoBuildCommand(DisplayedPath.Of(project.Path), error);
        }
    }

    /// <summary>The errors, each once and without the project at its end: the build of each framework tells them.</summary>
    private static IEnumerable<string> Told(string said)
    {
        var lines = said.Split('\n').Select(line => FileAtTheBeginning().Replace(ProjectAtTheEnd().Replace(line.Trim(), ""), file => DisplayedPath.Of(file.Value))).Where(line => line.Length > 0).Distinct().ToList();
        return lines.Where(line => Error().IsMatch(line)).ToList() is [_, ..] errors ? errors : lines;
    }

    [GeneratedRegex(@"\s*\[[^\[\]]*proj(::[^\]]*)?\]$")]
    private static partial Regex ProjectAtTheEnd();

    [GeneratedRegex(@"^[^(:]:?[^(:]+(?=\(\d)")]
    private static partial Regex FileAtTheBeginning();

    [GeneratedRegex(@"\berror( [A-Z]+\d+)?:")]
    private static partial Regex Error();
}

/// <summary>The wording of what can be wrong with the build of a library.</summary>
internal static class LibraryErrors
{
    public static string NotBuilt(string project, IEnumerable<string> errors) =>
        $"{project}: the library cannot be built, so the notebooks run with the one that was built last. Correct this and save:\n"
        + string.Join('\n', errors.Select(error => $"  {error}"));

    public static string NoBuildCommand(string project, Exception cause) =>
        $"{project}: a source of the library was saved, and it cannot be built. {cause.Message} See that `dotnet` is on the PATH, or build the library yourself.";
}
