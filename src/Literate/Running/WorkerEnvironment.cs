using System.Collections;
using Literate.Runtime.Processes;

namespace Literate.Running;

/// <summary>The environment of cells: the same on every machine, but for what a program needs to run at all.</summary>
internal static class WorkerEnvironment
{
    // Where programs, the user's files and the network are. Nothing here says how text, numbers or dates look.
    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_HOST_PATH", "NUGET_PACKAGES",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", // Set where there is no ICU, and then nothing starts without it.
        "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy",
        "SSL_CERT_FILE", "SSL_CERT_DIR",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "USERNAME",
        "APPDATA", "LOCALAPPDATA", "ProgramData", "ProgramFiles", "ProgramFiles(x86)", "CommonProgramFiles",
        "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "OS",
    ];

    private static readonly StringComparer Names = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["TZ"] = "UTC",
        ["LANG"] = "C.UTF-8",
        ["LC_ALL"] = "C.UTF-8",
        ["TERM"] = "dumb",
        ["NO_COLOR"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_EnableDiagnostics"] = "0", // A worker that is killed would leave the files of its debugger's pipes behind.
        ["DOTNET_EnableWriteXorExecute"] = "0", // Code is compiled sooner where its memory is not mapped twice. What runs in a worker may do anything anyway.
    };

    /// <summary>Fills the environment of a process that is about to start.</summary>
    /// <param name="environment">The environment; what it holds is removed.</param>
    /// <param name="passed">The names of further variables that are passed on.</param>
    /// <param name="worker">The worker's name.</param>
    public static void Fill(IDictionary<string, string?> environment, IEnumerable<string> passed, string worker)
    {
        environment.Clear();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (Kept.Contains(name, Names) || passed.Contains(name, Names))
                environment[name] = (string?)variable.Value;
        }

        foreach (var (name, value) in Fixed.Where(variable => !passed.Contains(variable.Key, Names)))
            environment[name] = value;
        environment[LinuxFamily.Variable] = worker;
    }
}
