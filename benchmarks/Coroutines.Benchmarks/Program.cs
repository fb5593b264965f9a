using BenchmarkDotNet.Running;
using Coroutines.Benchmarks.Comparison;
using Coroutines.Benchmarks.Works;

// measure    the figures of this library, a line each, as the programs in the other languages print theirs; or only those named
// compare    builds and runs all the languages one after the other, and prints the table of ratios
// otherwise  BenchmarkDotNet, with its own options: --filter '*Send*'
return args switch
{
    ["measure", .. var names] => Measurement.Print(CSharpWorks.All().Where(work => names.Length == 0 || names.Contains(work.Name))),
    ["compare", .. var rest] => await CompareCommand.RunAsync(rest),
    _ => RunDetailed(args),
};

static int RunDetailed(string[] args)
{
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
}
