using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace DocsSite.Documentation;

/// <summary>
/// The framework's documentation, from the reference pack that the SDK keeps beside the runtime. Where there is no SDK there
/// is no pack, and the framework's names have signatures and links but no summaries.
/// </summary>
internal sealed class FrameworkDocumentation
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly Lazy<FrameworkDocumentation> Only = new(() => new FrameworkDocumentation());

    private readonly string? _folder = FolderOfPack();
    private readonly Lazy<List<string>> _names;
    private readonly Dictionary<string, DocumentationFile?> _files = [];
    private readonly Lock _reading = new();

    private FrameworkDocumentation() => _names = new(() => _folder is null ? [] :
        [.. Directory.EnumerateFiles(_folder, "*.xml").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .OrderByDescending(name => name is "System.Runtime" or "System.Collections" or "System.Linq" or "System.Threading").ThenBy(name => name, StringComparer.Ordinal)]);

    public static FrameworkDocumentation Current => Only.Value;

    /// <summary>Which documentation this is, for whoever keeps what is made of it.</summary>
    public string Identity => _folder is null ? "none" : Path.GetRelativePath(Path.Combine(_folder, "..", "..", ".."), _folder);

    /// <summary>Whether an assembly is a part of the framework that this process runs on.</summary>
    public static bool IsOfFramework(IAssemblySymbol assembly) => File.Exists(Path.Combine(Framework, assembly.Name + ".dll"));

    /// <summary>
    /// The entry of what has this id. What runs is divided into assemblies otherwise than what is compiled against, so the
    /// file of the same name is only the first to look at; the next are those named like the namespace.
    /// </summary>
    public XElement? Find(string id, string assembly)
    {
        lock (_reading)
            return FilesFor(id, assembly).Select(FileOf).Select(file => file?.Find(id)).FirstOrDefault(entry => entry is not null);
    }

    private IEnumerable<string> FilesFor(string id, string assembly)
    {
        var known = _names.Value;
        var likely = new List<string> { assembly };
        for (var name = id[2..].Split('(')[0]; name.LastIndexOf('.') is > 0 and var dot;)
            likely.Add(name = name[..dot]);
        return likely.Where(known.Contains).Concat(known).Distinct();
    }

    private DocumentationFile? FileOf(string name)
    {
        if (!_files.TryGetValue(name, out var file))
            _files[name] = file = DocumentationFile.Read(Path.Combine(_folder!, name + ".xml"));
        return file;
    }

    // <root>/shared/Microsoft.NETCore.App/10.0.1 is where the runtime is, <root>/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0
    // where its reference pack is. The patch versions need not be the same.
    private static string? FolderOfPack()
    {
        var packs = Path.GetFullPath(Path.Combine(Framework, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var (major, minor) = (Environment.Version.Major, Environment.Version.Minor);
        if (!Directory.Exists(packs))
            return null;
        return Directory.EnumerateDirectories(packs)
            .Select(folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : null))
            .Where(pack => pack.Version?.Major == major && pack.Version.Minor == minor)
            .OrderByDescending(pack => pack.Version)
            .Select(pack => Path.Combine(pack.Folder, "ref", $"net{major}.{minor}"))
            .FirstOrDefault(Directory.Exists);
    }
}
