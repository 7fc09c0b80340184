using System.Diagnostics;
using SolidCell.Analysis.Export;
using SolidCell.Ingest;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Benchmarks.Storage;

/// <summary>A long test through ingest into the store, then looked at as a browser does.</summary>
internal static class StoreBenchmark
{
    private const string Fixture = "press-1";

    public static async Task RunAsync(int hours, TextWriter output)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("solidcell-benchmark-");
        try
        {
            StoreDatabase store = StoreDatabase.Open(folder.FullName);
            byte[][] batches = [.. new LongTest(hours).Batches()];
            await IngestAsync(store, batches, (long)hours * LongTest.SamplesPerHour, output).ConfigureAwait(false);
            await DashboardLook.RunAsync(store, output).ConfigureAwait(false);
            await ExportAsync(store, output).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task IngestAsync(StoreDatabase store, byte[][] batches, long samples, TextWriter output)
    {
        int acks = 0;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var pipeline = new IngestPipeline(store, TimeProvider.System, _ => Task.FromResult(acks++));
        Task work = pipeline.RunAsync();
        foreach (byte[] batch in batches)
        {
            await pipeline.AddAsync(Fixture, batch, CancellationToken.None).ConfigureAwait(false);
        }

        pipeline.Complete();
        await work.ConfigureAwait(false);
        double seconds = watch.Elapsed.TotalSeconds;
        double processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        IngestCounters counters = pipeline.CountersOf(Fixture);
        long size = new FileInfo(store.Path).Length;
        output.WriteLine(
            $"ingest: {counters.Stored} records in {seconds:F1} s = {counters.Stored / seconds:F0} records/s, {processor:F1} s of processor, {acks} commits acknowledged, {counters.RefusedBatches + counters.BatchesOutOfTurn} batches refused");
        output.WriteLine(
            $"database: {size / 1e6:F0} MB, {(double)size / samples:F1} bytes a sample with everything; on the wire {(double)batches.Sum(batch => batch.Length) / samples:F1}");
    }

    private static async Task ExportAsync(StoreDatabase store, TextWriter output)
    {
        using var reader = new TestReader(store);
        StoredTest test = reader.List()[0];
        string path = Path.Combine(Path.GetDirectoryName(store.Path)!, "out");
        await using (var text = new StreamWriter(path))
        {
            output.WriteLine(
                $"export bdf.csv: {Timed(() => BdfCsvWriter.Write(text, new ExportRows(reader, test).Read(), false)):F1} s, {new FileInfo(path).Length / 1e6:F0} MB");
        }

        var watch = Stopwatch.StartNew();
        await using (FileStream file = File.Create(path))
        {
            await BdfParquetWriter.WriteAsync(file, new ExportRows(reader, test).Read(), false).ConfigureAwait(false);
        }

        output.WriteLine($"export bdf.parquet: {watch.Elapsed.TotalSeconds:F1} s, {new FileInfo(path).Length / 1e6:F0} MB");
    }

    private static double Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
