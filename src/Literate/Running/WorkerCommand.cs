using System.Diagnostics;
using System.Text;

namespace Literate.Running;

/// <summary>How a worker is started.</summary>
internal static class WorkerCommand
{
    /// <summary>The command that starts a worker.</summary>
    /// <param name="pipeName">The pipe it connects to.</param>
    /// <param name="settings">Its program, and the names of the variables that it gets from this process besides those that every one gets.</param>
    /// <exception cref="WorkerException">Its program is not there.</exception>
    public static ProcessStartInfo Of(string pipeName, RunSettings settings)
    {
        if (!File.Exists(settings.Worker[0]))
            throw WorkerException.Missing(settings.Worker[0]);

        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add("exec");
        foreach (var argument in settings.Worker)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(pipeName);
        WorkerEnvironment.Fill(start.Environment, settings.Environment, pipeName);
        return start;
    }

    /// <summary>
    /// The <c>dotnet</c> that belongs to the runtime of this process: three folders above
    /// <c>shared/Microsoft.NETCore.App/10.0.1</c>. So a worker runs what its cells were compiled against, wherever .NET is installed.
    /// </summary>
    private static string DotnetHost()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var host = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(host) ? host : "dotnet";
    }
}
