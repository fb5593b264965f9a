using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Coroutines.Tests.Python;

/// <summary>The scenarios of <c>python/scenarios.py</c>, here in C#: the traces are compared with those of a Python 3.</summary>
public class PythonTests
{
    private static readonly Lazy<Dictionary<string, string[]>?> _python = new(RunPython);

    public static TheoryData<string> Names => [.. Scenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Python_gives_the_same_trace(string scenario)
    {
        var python = _python.Value;
        Assert.SkipWhen(python is null, "There is no python3 on this machine; nothing was compared.");

        Assert.Equal(python![scenario], Scenarios.All[scenario]());
    }

    [Fact]
    public void Every_scenario_of_the_Python_file_is_compared()
    {
        var python = _python.Value;
        Assert.SkipWhen(python is null, "There is no python3 on this machine; nothing was compared.");

        Assert.Equal(python!.Keys.Order(), Scenarios.All.Keys.Order());
    }

    private static Dictionary<string, string[]>? RunPython()
    {
        var start = new ProcessStartInfo("python3")
        {
            ArgumentList = { "-E", Path.Combine(AppContext.BaseDirectory, "python", "scenarios.py") },
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(output);
        }
        catch (Win32Exception)
        {
            return null; // No such program.
        }
    }
}
