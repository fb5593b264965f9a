using System.Text.RegularExpressions;

namespace Literate.Books;

/// <summary>What the file says for the website that is made of the folder.</summary>
public sealed partial record BookSettings
{
    /// <summary>The address that the website's folder will have, with or without a slash at its end; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>The web page of the repository that the folder is in; null to go by the repository's own <c>origin</c>.</summary>
    public string? Repository { get; init; }

    /// <summary>What the start page opens with, or null for nothing.</summary>
    public OpeningCells? Opening { get; init; }

    /// <summary>
    /// The packages that take the place of libraries where a notebook is to run outside of the repository: by the library's
    /// path, from this folder, the package's name and version as <c>#r "nuget: …"</c> has them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The full path of the folder whose files take the place of those of the website's theme that have the same names; null for none. In the file it
    /// starts from its folder.
    /// </summary>
    public string? Theme { get; init; }

    /// <exception cref="BookException">Something of that cannot be.</exception>
    private void CheckWebsite(SettingsFile file)
    {
        if (Address is { } address && !IsWebAddress(address))
            throw BookErrors.AddressNotPossible(file, "address", address);
        if (Repository is { } repository && !IsWebAddress(repository))
            throw BookErrors.AddressNotPossible(file, "repository", repository);
        if (Opening?.All.FirstOrDefault(cell => !OpeningCells.IsCell(cell)) is { } cell)
            throw BookErrors.OpeningNotPossible(file, cell);
        if (Packages.FirstOrDefault(entry => entry.Key.Length == 0 || !Package().IsMatch(entry.Value ?? "")) is { Key: { } library } package)
            throw BookErrors.PackageNotPossible(file, library, package.Value ?? "null");
        if (Theme is not null && string.IsNullOrWhiteSpace(Theme))
            throw BookErrors.ThemeEmpty(file);
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;

    [GeneratedRegex(@"^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*\s*,\s*[0-9A-Za-z.*+-]+$")]
    private static partial Regex Package();
}
