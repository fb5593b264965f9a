using System.Runtime.InteropServices;

namespace Literate.Books;

/// <summary>
/// Tells files from what only has a file's name: reading a pipe or a socket waits for a writer that may never come, and
/// nothing ends that wait.
/// </summary>
/// <remarks>
/// .NET tells folders and links apart, and calls all else a file. The C library could be asked, but its <c>stat</c> has
/// another layout on every platform; the function of .NET's own library has one. Were it gone, every file would count as
/// regular, as without this class.
/// </remarks>
internal static class RegularFile
{
    private const int TypeMask = 0xF000, Regular = 0x8000;

    /// <summary>Whether what is there, or what a link leads to, holds bytes that can be read to an end. What cannot be looked at counts: reading it tells why.</summary>
    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows())
            return true; // Pipes have a place of their own there.

        try
        {
            return Stat(path, out var status) != 0 || (status.Mode & TypeMask) == Regular;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);

    /// <summary>The beginning of what .NET's library gives, with room for the rest.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct FileStatus
    {
        /// <summary>Type and permissions of the file.</summary>
        [FieldOffset(4)]
        public int Mode;
    }
}
