using System.Runtime.Versioning;

namespace Literate.Tests.Support;

/// <summary>A file or folder with fewer permissions for a while. They mean nothing to root.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class Locked : IDisposable
{
    private readonly string _path;
    private readonly UnixFileMode _before;

    /// <param name="path">The file or folder.</param>
    /// <param name="mode">What may be done with it; nothing, where it is left out.</param>
    public Locked(string path, UnixFileMode mode = UnixFileMode.None)
    {
        (_path, _before) = (path, File.GetUnixFileMode(path));
        File.SetUnixFileMode(path, mode);
    }

    public void Dispose() => File.SetUnixFileMode(_path, _before);
}
