using System.CommandLine;
using BenchmarkDotNet.Running;
using ReportGen.Benchmarks.Builds;
using ReportGen.Benchmarks.Corpora;
using ReportGen.Benchmarks.Watches;

namespace ReportGen.Benchmarks;

/// <summary>Measures: parts in this process with BenchmarkDotNet, or whole builds as processes of their own.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var root =
            new RootCommand(
                "Measures ReportGen. Without one of these commands, the arguments are BenchmarkDotNet's.") { CorpusCommand.Make(), BuildsCommand.Make(), WatchesCommand.Make() };
        if (arguments.Length > 0 && root.Subcommands.Any(c => c.Name == arguments[0]))
        {
            return root.Parse(arguments).Invoke();
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
        return 0;
    }
}
