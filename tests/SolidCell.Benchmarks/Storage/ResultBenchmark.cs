using System.Diagnostics;
using SolidCell.Analysis.Digests;
using SolidCell.Analysis.Results;
using SolidCell.Ingest;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Figures;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Benchmarks.Storage;

/// <summary>
/// A long test through ingest into the store, then its result, its half-cycles and its figure; wall time and time of the processor.
/// </summary>
internal static class ResultBenchmark
{
    public static async Task RunAsync(int hours, TextWriter output)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("solidcell-benchmark-");
        try
        {
            StoreDatabase store = StoreDatabase.Open(folder.FullName);
            await FillAsync(store, hours).ConfigureAwait(false);
            using var reader = new TestReader(store);
            StoredTest test = reader.List()[0];
            using var results = new ResultList(store);
            Time("result in one line, as lists have it", () => results.Of(test), output);
            Time("result with conditions", () => TestAnalysis.Read(store, test), output);
            Once("half-cycles, from every sample, the first time", () => SampleDigests.HalfCycles(store, test), output);
            Time("half-cycles, from then on", () => SampleDigests.HalfCycles(store, test), output);
            Time("all numbers, as 'solidcell result' prints them", () => TestMeasures.Read(store, test), output);
            Time("figure of the voltage as SVG", () => Draw(store, test, FigureKinds.Voltage), output);
            Time("figure of the resistance as SVG", () => Draw(store, test, FigureKinds.Resistance), output);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static byte[] Draw(StoreDatabase store, StoredTest test, string kind) =>
        FigureFormats.Bytes("figure.svg", TestFigures.Draw(new FigureRequest { Kind = kind }, [new StoredTestSource(store, test)]),
            new FigureStyle());

    private static async Task FillAsync(StoreDatabase store, int hours)
    {
        var pipeline = new IngestPipeline(store, TimeProvider.System, _ => Task.CompletedTask);
        Task work = pipeline.RunAsync();
        foreach (byte[] batch in new LongTest(hours).Batches())
        {
            await pipeline.AddAsync("press-1", batch, CancellationToken.None).ConfigureAwait(false);
        }

        pipeline.Complete();
        await work.ConfigureAwait(false);
    }

    /// <summary>The second of two runs: the first one also compiles.</summary>
    private static void Time(string what, Func<object> work, TextWriter output)
    {
        work();
        Once(what, work, output);
    }

    private static void Once(string what, Func<object> work, TextWriter output)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        double seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        output.WriteLine(
            FormattableString.Invariant($"{what}: {seconds:F2} s, {(process.TotalProcessorTime - before).TotalSeconds:F2} s of processor"));
    }
}
