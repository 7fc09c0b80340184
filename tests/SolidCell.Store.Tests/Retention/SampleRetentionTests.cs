using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Retention;
using SolidCell.Store.Review;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Retention;

/// <summary>Samples of old tests are left out, and what happened stays; on a store with many tests.</summary>
public sealed class SampleRetentionTests : IDisposable
{
    private const int Tests = 40;
    private const int SamplesOfTest = 2400;
    private const long ShortAtMilliseconds = 60_000;
    private static readonly DateTimeOffset Started = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000);
    private static readonly RetentionRule Yearly = new(TimeSpan.FromSeconds(10), TimeSpan.FromDays(365), null);

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _clock = new(Started.AddDays(400));

    public SampleRetentionTests()
    {
        using var writer = new RecordWriter(_store.Database, _clock);
        for (int test = 0; test < Tests; test++)
        {
            writer.Write($"press-{test % 4}", Batch((test / 4) + 1, 0, (byte)(test + 1)));
        }

        Assert.True(writer.Commit());
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_trial_changes_nothing_and_says_what_would_be_left_out()
    {
        long before = Samples();
        IReadOnlyList<ThinnedTest> trial = new SampleRetention(_store.Database, _clock).Run(Yearly, true, Cancellation);
        Assert.Equal(before, Samples());
        IReadOnlyList<ThinnedTest> real = new SampleRetention(_store.Database, _clock).Run(Yearly, false, Cancellation);
        Assert.Equal(trial, real);
        Assert.Equal(before - real.Sum(test => test.Removed), Samples());
        Assert.Equal(Tests, real.Count);
    }

    [Fact]
    public void One_sample_of_each_slice_stays_and_all_around_a_short_and_every_other_record()
    {
        using var tests = new TestReader(_store.Database);
        StoredTest test = tests.List()[0];
        StoredSample[] before = [.. tests.Samples(test)];
        StoredShort[] shorts = [.. tests.Shorts(test)];
        long buckets = _store.Scalar<long>("SELECT COUNT(*) FROM sample_buckets");
        new SampleRetention(_store.Database, _clock).Run(Yearly, false, Cancellation);
        StoredSample[] after = [.. tests.Samples(test)];
        Assert.Equal(before.Where(sample => IsKept(sample.Milliseconds)), after);
        Assert.Equal(shorts, tests.Shorts(test));
        Assert.Equal(buckets, _store.Scalar<long>("SELECT COUNT(*) FROM sample_buckets"));
        Assert.Equal(Tests, _store.Scalar<long>("SELECT COUNT(*) FROM test_ends"));
    }

    [Fact]
    public void Holes_are_no_gaps_even_when_the_log_is_measured_again_and_a_gap_that_was_there_stays()
    {
        using (var writer = new RecordWriter(_store.Database, _clock))
        {
            writer.Write("press-9", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 99), HandMadeBatch.Samples(1, 1000)));
            writer.Write("press-9", HandMadeBatch.Of(1, HandMadeBatch.Samples(1100, 1000), End(2100)));
            writer.Commit();
        }

        long gaps = Gaps();
        new SampleRetention(_store.Database, _clock).Run(Yearly, false, Cancellation);
        using (SqliteConnection connection = _store.Database.Connect())
        {
            connection.Execute("INSERT INTO gap_backlog SELECT fixture_id, boot_id FROM positions");
            GapReview.Run(connection, null);
        }

        Assert.Equal(gaps, Gaps());
    }

    [Fact]
    public void Young_tests_and_tests_that_run_are_left_alone_and_a_second_run_finds_nothing()
    {
        var retention = new SampleRetention(_store.Database, new FakeTimeProvider(Started.AddDays(100)));
        Assert.Empty(retention.Run(Yearly, false, Cancellation));
        using (var writer = new RecordWriter(_store.Database, _clock))
        {
            writer.Write("press-8", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 98), HandMadeBatch.Samples(1, 1000)));
            writer.Commit();
        }

        var later = new SampleRetention(_store.Database, _clock);
        Assert.Equal(Tests, later.Run(Yearly, false, Cancellation).Count);
        Assert.Empty(later.Run(Yearly, false, Cancellation));
        Assert.Equal(1000, _store.Scalar<long>("SELECT COUNT(*) FROM samples JOIN fixtures USING (fixture_id) WHERE name = 'press-8'"));
    }

    [Fact]
    public void A_clock_that_jumps_ahead_while_the_host_runs_leaves_nothing_out_and_is_told()
    {
        long before = Samples();
        var clock = new WallClock { Now = Started.AddDays(100) };
        var told = new List<string>();
        var keeper = new RetentionKeeper(new SampleRetention(_store.Database, clock), Yearly, clock, told.Add);
        clock.Now = Started.AddDays(800);
        keeper.Turn(Cancellation);
        Assert.Equal(before, Samples());
        Assert.Contains("put forward by 700 days", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_went_on_after_a_power_cut_is_thinned_before_and_after_it()
    {
        using (var writer = new RecordWriter(_store.Database, _clock))
        {
            writer.Write("press-7", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 97), HandMadeBatch.Samples(1, 1000)));
            writer.Write("press-7", HandMadeBatch.Of(2,
                HandMadeBatch.One(RecordKind.Resumed, 0, 50_050, [], 100, 0, 1), HandMadeBatch.Samples(1001, 1000), End(2001)));
            writer.Commit();
        }

        new SampleRetention(_store.Database, _clock).Run(Yearly, false, Cancellation);
        using var tests = new TestReader(_store.Database);
        Assert.Equal([50, 10_000, 20_000, 30_000, 40_000, 50_000, 50_050, 60_000, 70_000, 80_000, 90_000, 100_000],
            tests.Samples(tests.List().Single(test => test.TestId[0] == 97)).Select(sample => sample.Milliseconds));
    }

    [Fact]
    public void By_size_the_oldest_tests_go_until_the_rest_is_small_enough()
    {
        using SqliteConnection connection = _store.Database.Connect();
        long bytes = connection.Scalar<long>("PRAGMA page_size") * connection.Scalar<long>("PRAGMA page_count");
        var rule = new RetentionRule(TimeSpan.FromSeconds(10), null, bytes - 200_000);
        IReadOnlyList<ThinnedTest> thinned = new SampleRetention(_store.Database, _clock).Run(rule, false, Cancellation);
        Assert.InRange(thinned.Count, 1, Tests - 1);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static bool IsKept(long milliseconds) => milliseconds % 10_000 == 0 || Math.Abs(milliseconds - ShortAtMilliseconds) <= 30_000;

    private static RecordBatch Batch(long boot, long first, byte test)
    {
        long[] times = [.. Enumerable.Range(0, SamplesOfTest).Select(i => i * 100L)];
        return HandMadeBatch.Of(
            boot, HandMadeBatch.Start(first, test), HandMadeBatch.Samples(first + 1, times, i => 30_000 + i),
            HandMadeBatch.One(RecordKind.ShortCircuit, first + SamplesOfTest + 1, ShortAtMilliseconds, [], 1, 90, ShortAtMilliseconds),
            End(first + SamplesOfTest + 2));
    }

    private static RecordGroup End(long sequence) =>
        HandMadeBatch.One(RecordKind.TestEnded, sequence, SamplesOfTest * 100L, [], 1, 0, 0, 1, 1);

    private long Samples() => _store.Scalar<long>("SELECT COUNT(*) FROM samples");

    private long Gaps() => _store.Scalar<long>("SELECT COALESCE(SUM(last_sequence - first_sequence + 1), 0) FROM log_gaps");

    /// <summary>A wall clock that is set by hand; running time goes on beside it.</summary>
    private sealed class WallClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
