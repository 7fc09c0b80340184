using System.Globalization;
using SolidCell.Ingest;
using SolidCell.Store;

namespace SolidCell.Dashboard.Tests.Fuzzing;

/// <summary>
/// Mutated batches through ingest into a database; then a sound one of another fixture, which must be stored and acknowledged as if nothing
/// had been.
/// </summary>
internal sealed class FuzzRun(StoreDatabase store, int seed)
{
    private const string Sound = "sound";
    private const int BetweenReports = 100_000;

    /// <exception cref="InvalidOperationException">Something in ingest failed that it did not foresee, or the sound batch was not
    /// stored.</exception>
    public async Task RunAsync(int mutations, TextWriter output, CancellationToken cancellation)
    {
        DurablePosition last = default;
        var pipeline = new IngestPipeline(store, TimeProvider.System, position =>
        {
            last = position.Fixture == Sound ? position : last;
            return Task.CompletedTask;
        });
        Task work = Task.Run(pipeline.RunAsync, cancellation);
        var mutator = new BatchMutator(RealBatches.Slices(), seed);
        for (int i = 1; i <= mutations; i++)
        {
            (string fixture, byte[] bytes) = mutator.Next();
            await pipeline.AddAsync(fixture, bytes, cancellation).ConfigureAwait(false);
            if (i % BetweenReports == 0 || i == mutations)
            {
                output.WriteLine(Report(pipeline, i));
            }
        }

        await pipeline.AddAsync(Sound,
            HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Start(0, 0xA5), HandMadeBatch.Samples(1, 20))),
            cancellation).ConfigureAwait(false);
        pipeline.Complete();
        await work.ConfigureAwait(false);
        Require(pipeline.Pulse.Failures == 0, $"ingest failed {pipeline.Pulse.Failures} times, last: {pipeline.Pulse.LastFailure}");
        Require(last == new DurablePosition(Sound, 1, 20), $"the sound batch was acknowledged as {last}");
        Require(store.CheckIntegrity() == "ok", "the database is not sound");
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidOperationException(problem);
        }
    }

    private static string Report(IngestPipeline pipeline, int mutations)
    {
        IngestCounters[] all = [.. Enumerable.Range(0, 8).Select(i => pipeline.CountersOf($"fuzz-{i}"))];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{mutations} batches: {all.Sum(one => one.Stored)} records stored, {all.Sum(one => one.Quarantined)} set aside, {all.Sum(one => one.Duplicates)} there already; {all.Sum(one => one.RefusedBatches)} batches refused, {all.Sum(one => one.BatchesOutOfTurn)} out of turn");
    }
}
