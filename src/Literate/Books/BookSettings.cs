using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Literate.Comparing;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Literate.Books;

/// <summary>What a folder's <c>literate.json</c> says. Every member may be missing.</summary>
public sealed partial record BookSettings
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "literate.json";

    /// <summary>The settings of a folder without the file.</summary>
    public static BookSettings Default { get; } = new();

    /// <summary>The book's title.</summary>
    public string? Title { get; init; }

    /// <summary>What the book is about, in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>The notebooks in the order of reading; those not named come after them, by name.</summary>
    public IReadOnlyList<string> Notebooks { get; init; } = [];

    /// <summary>
    /// The folders and files that a search for notebooks passes over, by their paths inside the folder. What is named where
    /// the search begins is searched all the same.
    /// </summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>How long things may take.</summary>
    public TimeLimits Timeouts { get; init; } = new();

    /// <summary>How much things may use.</summary>
    public ResourceLimits Limits { get; init; } = new();

    /// <summary>
    /// The names of environment variables that cells see as they are on the machine, besides those that programs need to run.
    /// </summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>What is replaced in expected and actual outputs before they are compared.</summary>
    public IReadOnlyList<Replacement> Replace { get; init; } = [];

    /// <summary>How the outputs of all notebooks are compared, where they do not say it themselves.</summary>
    public ComparisonSettings Compare { get; init; } = new();

    /// <summary>
    /// The full paths of the libraries that a website of the book documents, with the XML documentation beside each. In the
    /// file they start from its folder.
    /// </summary>
    public IReadOnlyList<string> Reference { get; init; } = [];

    /// <summary>Reads the settings of <paramref name="folder"/>; the default ones where it has no file.</summary>
    /// <exception cref="BookException">The file is there and cannot be understood.</exception>
    public static BookSettings Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return Default;

        var file = SettingsFile.Read(path);
        SettingsShape.Root.Check(file.Root, "", file);
        try
        {
            var settings = Of(file.Root);
            settings.Check(file);
            return settings with
            {
                Theme = settings.Theme is null ? null : Path.GetFullPath(Path.Combine(folder, settings.Theme)),
                Reference = [.. settings.Reference.Select(library => Path.GetFullPath(Path.Combine(folder, library)))],
            };
        }
        catch (JsonException error)
        {
            var place = error.Path is { Length: > 2 } at ? at[2..].Replace("[", ".").Replace("]", "").Split('.') : [];
            throw BookErrors.SettingNotUnderstood(file, place, error);
        }
    }

    /// <exception cref="BookException">A value means nothing.</exception>
    private void Check(SettingsFile file)
    {
        foreach (var (index, replacement) in Replace.Index())
        {
            try
            {
                _ = new Regex(replacement.Pattern);
            }
            catch (RegexParseException error)
            {
                throw BookErrors.PatternNotUnderstood(file, index, error);
            }

            if (!replacement.HasPossibleNotebooks)
                throw BookErrors.NotebooksNotPossible(file, index);
        }

        foreach (var (index, entry) in Exclude.Index().Where(entry => !Exclusions.IsPossible(entry.Item)))
            throw BookErrors.ExclusionNotPossible(file, index, entry);
        foreach (var (name, seconds) in new[] { ("cell", Timeouts.Cell), ("notebook", Timeouts.Notebook) }.Where(limit => !TimeLimits.IsPossible(limit.Item2)))
            throw BookErrors.TimeoutNotPossible(file, name, seconds);
        if (!Limits.ArePossible)
            throw BookErrors.LimitNotPossible(file);
        foreach (var (index, _) in Reference.Index().Where(library => string.IsNullOrWhiteSpace(library.Item)))
            throw BookErrors.ReferenceEmpty(file, index);
        try
        {
            Compare.Check();
        }
        catch (JsonException error)
        {
            throw BookErrors.SettingNotUnderstood(file, ["compare"], error);
        }

        CheckWebsite(file);
    }
}

/// <summary>How long things may take, in seconds. What takes longer is ended.</summary>
public sealed record TimeLimits
{
    /// <summary>The limit of one cell, in seconds.</summary>
    public double Cell { get; init; } = 30;

    /// <summary>The limit of all cells of one notebook together, in seconds.</summary>
    public double Notebook { get; init; } = 300;

    internal static TimeLimits Of(JsonElement members) => members.EnumerateObject().Aggregate(new TimeLimits(), (limits, member) => member.Name.ToLowerInvariant() switch
    {
        "cell" => limits with { Cell = member.Value.GetDouble() },
        "notebook" => limits with { Notebook = member.Value.GetDouble() },
        var name => throw new UnreachableException($"{nameof(SettingsShape)} knows {name}."),
    });

    /// <summary>Whether a limit can be kept: it is more than nothing, and at most a day.</summary>
    public static bool IsPossible(double seconds) => seconds is > 0 and <= 24 * 60 * 60;
}

/// <summary>A regular expression, and what stands for its matches when outputs are compared.</summary>
/// <param name="Pattern">The expression, in .NET's syntax.</param>
/// <param name="With">The replacement; <c>$1</c> and the like name groups.</param>
public sealed record Replacement(string Pattern, string With)
{
    /// <summary>
    /// The notebooks it holds for, by their paths from the folder of the settings, with <c>*</c> for any part of a name and <c>**</c>
    /// for any folders; null for all.
    /// </summary>
    public IReadOnlyList<string>? Notebooks { get; init; }

    internal static Replacement Of(JsonElement members) => members.EnumerateObject().Aggregate(new Replacement("", ""), (replacement, member) => member.Name.ToLowerInvariant() switch
    {
        "pattern" => replacement with { Pattern = member.Value.GetString()! },
        "with" => replacement with { With = member.Value.GetString()! },
        "notebooks" => replacement with { Notebooks = BookSettings.Texts(member.Value) },
        var name => throw new UnreachableException($"{nameof(SettingsShape)} knows {name}."),
    });

    /// <summary>Whether it holds for a notebook of the folder that the settings are for.</summary>
    public bool IsFor(NotebookSource notebook)
    {
        if (Notebooks is null)
            return true;

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(Notebooks);
        return matcher.Match(Path.GetRelativePath(notebook.Home.Folder, notebook.Path).Replace(Path.DirectorySeparatorChar, '/')).HasMatches;
    }

    /// <summary>Whether there may be notebooks that it holds for.</summary>
    internal bool HasPossibleNotebooks => Notebooks is null
        || (Notebooks.Count > 0 && Notebooks.All(pattern => !string.IsNullOrWhiteSpace(pattern) && !Path.IsPathRooted(pattern) && !pattern.Contains('\\') && !pattern.Split('/').Contains("..")));
}
