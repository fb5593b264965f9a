using System.Globalization;

namespace Literate.Benchmarks.Programs;

/// <summary>nbclient with ipykernel, which runs notebooks in Python.</summary>
/// <param name="python">The interpreter that has both.</param>
/// <param name="script">The program that runs notebooks.</param>
internal sealed class Nbclient(string python, string script)
{
    // A version manager may stand before the system's own interpreter, for which distributions have the packages.
    private static readonly string[] s_interpreters = ["python3", "/usr/bin/python3", "python"];

    /// <summary>Looks for an interpreter that has what is needed.</summary>
    /// <returns>Null where there is none.</returns>
    internal static async Task<Nbclient?> FindAsync(Folders folders)
    {
        foreach (var python in s_interpreters)
        {
            var versions = "import nbclient, ipykernel, sys; print(f'nbclient {nbclient.__version__}, ipykernel {ipykernel.__version__}, Python {sys.version.split()[0]}')";
            if (await Command.RunAsync([python, "-c", versions]) is Command.Outcome.Succeeded found)
            {
                Console.WriteLine($"- {found.Output.Trim()}");
                return new Nbclient(python, Path.Combine(folders.Benchmarks, "python", "notebooks.py"));
            }
        }

        Console.WriteLine("- nbclient and ipykernel: skipped, no Python on this machine has both.");
        return null;
    }

    /// <summary>Runs notebooks and compares their outputs.</summary>
    /// <param name="notebooks">The files.</param>
    /// <param name="jobs">How many run at a time.</param>
    /// <exception cref="MeasurementException">One of them failed, or gave other outputs than the stored ones.</exception>
    internal async Task<Command.Outcome.Succeeded> TestAsync(IEnumerable<string> notebooks, int jobs)
    {
        var outcome = await Command.RunAsync([python, script, jobs.ToString(CultureInfo.InvariantCulture), .. notebooks]);
        return outcome.Expect("nbclient");
    }
}
