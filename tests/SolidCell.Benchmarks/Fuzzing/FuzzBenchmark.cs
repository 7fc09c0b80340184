using System.Diagnostics;
using System.Globalization;
using SolidCell.Dashboard.Tests.Fuzzing;
using SolidCell.Store;

namespace SolidCell.Benchmarks.Fuzzing;

/// <summary>Batches that are nearly real through the host, then a restart and everything it can be asked.</summary>
internal static class FuzzBenchmark
{
    public const int Mutations = 1_000_000;

    private const int Seed = 1;

    /// <exception cref="InvalidOperationException">Something did not hold; the message says what.</exception>
    public static async Task RunAsync(int mutations, TextWriter output)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("solidcell-fuzz-");
        try
        {
            var watch = Stopwatch.StartNew();
            await new FuzzRun(StoreDatabase.Open(folder.FullName), Seed).RunAsync(mutations, output, CancellationToken.None).ConfigureAwait(false);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: {mutations / watch.Elapsed.TotalSeconds:F0} batches/s"));
            await FuzzLook.RunAsync(folder.FullName, output, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
