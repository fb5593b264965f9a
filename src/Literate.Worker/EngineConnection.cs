using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Literate.Worker;

/// <summary>The worker's end of the pipe to the engine.</summary>
/// <remarks>
/// On Linux it is opened without the classes of .NET: with them comes all of its networking, which is a third of the time in which a
/// worker starts, and a tenth of its memory.
/// </remarks>
internal static class EngineConnection
{
    private const int Unix = 1; // AF_UNIX
    private const int StreamCloseOnExec = 0x80001; // SOCK_STREAM | SOCK_CLOEXEC
    private const int PathLength = 108;
    private const int SocketLevel = 1; // SOL_SOCKET
    private const int PeerCredentials = 17; // SO_PEERCRED; where it has another number, the classes of .NET are used.

    /// <summary>How often a connection is tried: for as long as the engine waits for one.</summary>
    private const int Attempts = 60;
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(1);

    /// <summary>Connects to the engine.</summary>
    /// <param name="pipeName">The name of its pipe.</param>
    /// <returns>The connection, or null where the engine has ended in the meantime: then nobody would ever end this process.</returns>
    public static Stream? Open(string pipeName)
    {
        // The engine listens before it starts a worker, so the first attempt is as a rule the last.
        if (OperatingSystem.IsLinux() && Connect(Path.Combine(Path.GetTempPath(), $"CoreFxPipe_{pipeName}")) is { } connected)
            return connected;

        var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        var engine = OwnProcess.Parent;
        for (var i = 0; i < Attempts && OwnProcess.Parent == engine; i++)
        {
            try
            {
                pipe.Connect(Attempt);
                return pipe;
            }
            catch (TimeoutException)
            {
                // Once more, if there is still somebody to connect to.
            }
        }

        return null;
    }

    private static FileStream? Connect(string path)
    {
        Span<byte> address = stackalloc byte[sizeof(short) + PathLength];
        address.Clear();
        MemoryMarshal.Write(address, (short)Unix);
        if (Encoding.UTF8.GetByteCount(path) >= PathLength)
            return null;
        Encoding.UTF8.GetBytes(path, address[sizeof(short)..]);

        var socket = new SafeFileHandle(Socket(Unix, StreamCloseOnExec, protocol: 0), ownsHandle: true);
        if (!socket.IsInvalid && Connect(socket, in address[0], address.Length) == 0 && IsOwnUser(socket))
            return new FileStream(socket, FileAccess.ReadWrite, bufferSize: 0);
        socket.Dispose();
        return null;
    }

    /// <summary>Whether the process at the other end is this user's.</summary>
    private static bool IsOwnUser(SafeFileHandle socket)
    {
        Span<int> credentials = stackalloc int[3]; // Process, user, group.
        var length = credentials.Length * sizeof(int);
        return Option(socket, SocketLevel, PeerCredentials, ref credentials[0], ref length) == 0 && credentials[1] == EffectiveUser();
    }

    [DllImport("libc", EntryPoint = "getsockopt")]
    private static extern int Option(SafeFileHandle socket, int level, int option, ref int value, ref int length);

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern int EffectiveUser();

    [DllImport("libc", EntryPoint = "socket")]
    private static extern int Socket(int family, int type, int protocol);

    [DllImport("libc", EntryPoint = "connect")]
    private static extern int Connect(SafeFileHandle socket, in byte address, int length);
}
