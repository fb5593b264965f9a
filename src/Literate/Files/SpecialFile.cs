using System.Runtime.InteropServices;

namespace Literate.Files;

/// <summary>Files of Unix that are no regular ones: pipes, devices, and this process's own output under its name.</summary>
internal static class SpecialFile
{
    private const string StandardOutput = "/dev/stdout", StandardError = "/dev/stderr";
    private const int KindMask = 0xF000, Regular = 0x8000, Folder = 0x4000;

    /// <summary>Whether a path, or what it links to, is there and is no regular file and no folder.</summary>
    public static bool Is(string path) => !OperatingSystem.IsWindows()
        && (path is StandardOutput or StandardError || (Stat(path, out var status) == 0 && (status.Mode & KindMask) is not (Regular or Folder)));

    /// <summary>Opens one to be written into. With a pipe it waits for somebody who reads.</summary>
    public static Stream Open(string path) => path switch
    {
        // Not by their names: where they go to a file, that would be written from its beginning.
        StandardOutput => Console.OpenStandardOutput(),
        StandardError => Console.OpenStandardError(),
        _ => new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite),
    };

    /// <summary>
    /// The runtime's own stat, which is alike on every Unix; that of libc is laid out differently on each. .NET 10 tells the
    /// kind of a file to nobody else, and to open a pipe to see what it is would wait for its other end.
    /// </summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    /// <summary>The first two fields, in room for all.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
    }
}
