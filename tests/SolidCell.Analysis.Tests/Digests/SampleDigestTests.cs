using CsCheck;
using SolidCell.Analysis.Cycles;
using SolidCell.Analysis.Digests;
using SolidCell.Core.Recording;
using SolidCell.Store.Digests;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Retention;
using SolidCell.Store.Writing;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Analysis.Tests.Digests;

public sealed class SampleDigestTests
{
    private const int SavesAlways = 1;

    /// <summary>However often it is read on the way, and whatever comes late: each number is the same as of all samples at once.</summary>
    [Fact]
    public void A_digest_that_is_gone_on_with_gives_bit_for_bit_what_the_whole_reading_gives() =>
        Gen.Select(RandomLog.Batches, Gen.Int[0, 60], Gen.Int[0, 60]).Sample((batches, late, reads) =>
        {
            using var store = new TemporaryStore();
            int held = late % batches.Length;
            for (int i = 0; i < batches.Length; i++)
            {
                if (i != held || i == 0)
                {
                    Write(store, batches[i]);
                    ReadSometimes(store, i + reads);
                }
            }

            Write(store, batches[held]);
            AssertSameAsWhole(store);
            AssertSameAsWhole(store);
        }, iter: 20, threads: 1);

    [Fact]
    public void What_comes_in_its_turn_leaves_a_digest_and_what_comes_late_ends_it()
    {
        using var store = new TemporaryStore();
        RecordBatch Samples(long first) =>
            HandMadeBatch.Of(1, HandMadeBatch.Samples(first, [first * 1000, (first * 1000) + 500], _ => 1000));
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7)));
        Write(store, Samples(1));
        SampleDigests.Read(store.Database, Test(store), SavesAlways);
        Assert.NotNull(Stored(store));
        Write(store, Samples(5));
        Write(store, Samples(5));
        Assert.NotNull(Stored(store));
        Assert.Equal(2, SampleDigests.Read(store.Database, Test(store), SavesAlways).Taken);
        Write(store, Samples(3));
        Assert.Null(Stored(store));
        Assert.Equal(6, SampleDigests.Read(store.Database, Test(store), SavesAlways).Taken);
    }

    [Fact]
    public void A_digest_that_was_overtaken_while_it_was_made_is_not_saved()
    {
        using var store = new TemporaryStore();
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7)));
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Samples(4, [4000], _ => 1000)));
        using var reader = new TestReader(store.Database);
        using (var snapshot = new DigestSnapshot(reader, Test(store), SampleDigest.Version))
        {
            Write(store, HandMadeBatch.Of(1, HandMadeBatch.Samples(2, [2000], _ => 1000)));
            snapshot.Save(store.Database, new StoredDigest(new LogPosition(1, 4), [1]));
        }

        Assert.Null(Stored(store));
    }

    [Fact]
    public void The_keeper_saves_what_is_worth_it()
    {
        using var store = new TemporaryStore();
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7)));
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Samples(1, [.. Enumerable.Range(1, 19_999).Select(i => i * 50L)], _ => 1000)));
        var keeper = new DigestKeeper(store.Database, TimeProvider.System);
        keeper.Turn();
        Assert.Null(Stored(store));
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Samples(20_000, [1_000_000], _ => 1000)));
        keeper.Turn();
        Assert.Equal(new LogPosition(1, 20_000), Stored(store)!.Last);
    }

    [Fact]
    public void A_test_that_was_thinned_keeps_the_numbers_of_all_its_samples()
    {
        using var store = new TemporaryStore();
        Write(store, HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7),
            HandMadeBatch.One(RecordKind.StepStarted, 1, 0, [], 0, 1, 1, 1, 100_000, 0, 0, 0, 0, 0, 1, 0, 0, 1),
            HandMadeBatch.Samples(2, [.. Enumerable.Range(0, 2400).Select(i => i * 100L)], i => 30_000 + (i % 7)),
            HandMadeBatch.One(RecordKind.StepEnded, 2402, 240_000, [], 0, 1, 1, 0, 6667, 240_000, 1),
            HandMadeBatch.One(RecordKind.TestEnded, 2403, 240_000, [], 1, 0, 0, 1, 1)));
        IReadOnlyList<HalfCycle> before = SampleDigests.HalfCycles(store.Database, Test(store));
        var everything = new RetentionRule(TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), null);
        var retention = new SampleRetention(store.Database, TimeProvider.System, id => SampleDigests.Keep(store.Database, id));
        Assert.InRange(Assert.Single(retention.Run(everything, false, TestContext.Current.CancellationToken)).Removed, 1000, 2400);
        Assert.Equal(before, SampleDigests.HalfCycles(store.Database, Test(store)));
    }

    private static void ReadSometimes(TemporaryStore store, int turn)
    {
        if (turn % 3 == 0)
        {
            SampleDigests.Read(store.Database, Test(store), SavesAlways);
        }
    }

    private static void AssertSameAsWhole(TemporaryStore store)
    {
        StoredTest test = Test(store);
        using var reader = new TestReader(store.Database);
        IReadOnlyList<StoredStep> steps = reader.Steps(test);
        var whole = new HalfCycleCollector();
        foreach (StoredSample sample in reader.Samples(test))
        {
            JudgedSamples.Take(whole, sample, test);
        }

        SampleDigest digest = SampleDigests.Read(store.Database, test, SavesAlways);
        Assert.Equal(HalfCycleReader.Of(test, steps, reader.Samples(test)), digest.HalfCycles());
        Assert.Equal(whole.Points, digest.Collector!.Points);
        Assert.Equal(ControlledSteps.Of(test, steps, reader.Samples(test)), ControlledSteps.Read(reader, test, steps));
    }

    private static StoredDigest? Stored(TemporaryStore store)
    {
        using var reader = new TestReader(store.Database);
        using var snapshot = new DigestSnapshot(reader, Test(store), SampleDigest.Version);
        return snapshot.Find();
    }

    private static StoredTest Test(TemporaryStore store)
    {
        using var reader = new TestReader(store.Database);
        return reader.List().Single();
    }

    private static void Write(TemporaryStore store, RecordBatch batch)
    {
        using var writer = new RecordWriter(store.Database, TimeProvider.System);
        writer.Write("f", batch);
        writer.Commit();
    }
}
