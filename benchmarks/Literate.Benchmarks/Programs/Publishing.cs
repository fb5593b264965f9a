namespace Literate.Benchmarks.Programs;

/// <summary>Publishes a program for this machine's platform, so that it is compiled ahead of time.</summary>
internal static class Publishing
{
    /// <param name="project">The project's folder.</param>
    /// <param name="target">Where the program goes.</param>
    /// <param name="name">What an error calls it.</param>
    /// <exception cref="MeasurementException">That failed.</exception>
    internal static async Task RunAsync(string project, string target, string name)
    {
        var asked = await Command.RunAsync(["dotnet", "msbuild", project, "-getProperty:NETCoreSdkPortableRuntimeIdentifier"]);
        var platform = asked.Expect("The question for this platform's name").Output.Trim();
        (await Command.RunAsync(["dotnet", "publish", project, "-r", platform, "-o", target])).Expect($"The publishing of {name}");
    }
}
