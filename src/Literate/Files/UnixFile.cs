using System.Runtime.InteropServices;

namespace Literate.Files;

/// <summary>What Unix knows of a file and .NET 10 does not tell: of what kind it is, and whose.</summary>
/// <remarks>
/// The runtime's own stat is asked, which is alike on every Unix; that of libc is laid out differently on each. To open a
/// file to see what it is would wait, at a pipe, for its other end.
/// </remarks>
internal static class UnixFile
{
    /// <summary>The kind of a regular file.</summary>
    public const int Regular = 0x8000;

    /// <summary>The kind of a folder.</summary>
    public const int Folder = 0x4000;

    private const int KindMask = 0xF000;

    /// <summary>The kind of what stands at a path, or of what that links to; null where there is nothing.</summary>
    public static int? KindOf(string path) => Stat(path, out var status) == 0 ? status.Mode & KindMask : null;

    /// <summary>Whether what stands at a path belongs to the user that this process acts for.</summary>
    public static bool IsMine(string path) => Stat(path, out var status) == 0 && status.Owner == EffectiveUser();

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_GetEUid")]
    private static extern uint EffectiveUser();

    /// <summary>The first fields, in room for all.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Status
    {
        public int Flags;
        public int Mode;
        public uint Owner;
    }
}
